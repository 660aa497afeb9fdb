import type { Metadata } from 'next'
import { previouslyCrumbs } from '#core/crumbs.ts'
import { readerOf } from '#core/edition.ts'
import { previouslyTitle } from '#core/previously.ts'
import { pageGraph } from '#core/seo/graph/page-graph.ts'
import { headOf } from '#core/seo/head.ts'
import { getPreviously } from '#data/previously.ts'
import { getSite } from '#data/site.ts'
import { env } from '#env'
import { BeyondPage } from '#ui/pages/beyond-page.tsx'
import { PreviouslyPage } from '#ui/pages/previously-page.tsx'
import { JsonLd } from '../../../../json-ld.tsx'
import { missingMetadata, toMetadata } from '../../../../metadata.ts'
import { Missing } from '../../../../missing.tsx'
import { pageAt } from '../../../../page-at.ts'

type Props = { params: Promise<{ edition: string; show: string; code: string }> }

async function load({ params }: Props) {
  const address = await params
  const [site, answer] = await Promise.all([
    getSite(readerOf(address)),
    getPreviously(readerOf(address), address.show, address.code),
  ])
  return { site, answer: pageAt(answer) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { site, answer } = await load(props)
  if (!answer) return missingMetadata
  if ('beyond' in answer)
    return { title: answer.beyond.label ?? answer.beyond.show.title, robots: { index: false } }
  const { isWhole, label, path, seasons, show } = answer.previously
  const title = previouslyTitle(answer.previously)
  const description = `What happened in ${show.title} before ${label}, in sentences from our recaps.`
  const isListed = isWhole && seasons.length > 0
  return toMetadata(headOf({ site, show, title, description, path, isListed }))
}

export default async function Page(props: Props) {
  const { site, answer } = await load(props)
  if (!answer) return <Missing />
  if ('beyond' in answer) return <BeyondPage beyond={answer.beyond} site={site} />
  const { previously } = answer
  const page = { title: previouslyTitle(previously), path: previously.path }
  const crumbs = previouslyCrumbs(previously)
  return (
    <>
      <JsonLd graph={pageGraph({ address: env.SITE_URL, site, kind: 'CollectionPage', page, crumbs })} />
      <PreviouslyPage previously={previously} />
    </>
  )
}
