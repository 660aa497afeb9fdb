import type { Metadata } from 'next'
import { content } from '#core/content.ts'
import { readerOf } from '#core/edition.ts'
import { showGraph } from '#core/seo/graph/show-graph.ts'
import { headOf } from '#core/seo/head.ts'
import { getShow } from '#data/show.ts'
import { getSite } from '#data/site.ts'
import { env } from '#env'
import { ShowPage } from '#ui/pages/show-page.tsx'
import { JsonLd } from '../../json-ld.tsx'
import { missingMetadata, toMetadata } from '../../metadata.ts'
import { Missing } from '../../missing.tsx'
import { pageAt } from '../../page-at.ts'

type Props = { params: Promise<{ edition: string; show: string }> }

async function load({ params }: Props) {
  const address = await params
  const [site, answer] = await Promise.all([
    getSite(readerOf(address)),
    getShow(readerOf(address), content.shows.path(address)),
  ])
  return { site, show: pageAt(answer) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { site, show } = await load(props)
  if (!show) return missingMetadata
  const description = `Every recap of ${show.title}, its episodes, characters and songs.`
  return toMetadata(
    headOf({
      site,
      show,
      own: { title: show.title, of: show.path },
      title: show.title,
      description,
      path: show.path,
    }),
  )
}

export default async function Page(props: Props) {
  const { site, show } = await load(props)
  if (!show) return <Missing />
  return (
    <>
      <JsonLd graph={showGraph({ address: env.SITE_URL, site, show })} />
      <ShowPage show={show} site={site} />
    </>
  )
}
