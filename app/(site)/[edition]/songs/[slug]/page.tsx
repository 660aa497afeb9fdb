import type { Metadata } from 'next'
import { readerOf } from '#core/edition.ts'
import { songGraph } from '#core/seo/graph/song-graph.ts'
import { headOf } from '#core/seo/head.ts'
import { getSite } from '#data/site.ts'
import { getWork } from '#data/work.ts'
import { env } from '#env'
import { WorkPage } from '#ui/pages/work-page.tsx'
import { JsonLd } from '../../json-ld.tsx'
import { missingMetadata, toMetadata } from '../../metadata.ts'
import { Missing } from '../../missing.tsx'
import { pageAt } from '../../page-at.ts'

type Props = { params: Promise<{ edition: string; slug: string }> }

async function load({ params }: Props) {
  const address = await params
  const [site, answer] = await Promise.all([
    getSite(readerOf(address)),
    getWork(readerOf(address), address.slug),
  ])
  return { site, work: pageAt(answer) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { site, work } = await load(props)
  if (!work) return missingMetadata
  const { path, title } = work
  return toMetadata(headOf({ site, title, description: `Where “${title}” is sung, and by whom.`, path }))
}

export default async function Page(props: Props) {
  const { site, work } = await load(props)
  if (!work) return <Missing />
  return (
    <>
      <JsonLd graph={songGraph({ address: env.SITE_URL, site, song: work })} />
      <WorkPage work={work} />
    </>
  )
}
