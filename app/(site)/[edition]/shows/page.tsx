import type { Metadata } from 'next'
import { readerOf } from '#core/edition.ts'
import { pageGraph } from '#core/seo/graph/page-graph.ts'
import { headOf } from '#core/seo/head.ts'
import { getShows } from '#data/shows.ts'
import { getSite } from '#data/site.ts'
import { env } from '#env'
import { ShowsPage } from '#ui/pages/shows-page.tsx'
import { JsonLd } from '../json-ld.tsx'
import { toMetadata } from '../metadata.ts'

type Props = { params: Promise<{ edition: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const site = await getSite(readerOf(await params))
  return toMetadata(
    headOf({ site, title: 'Shows', description: 'Every show that we follow.', path: '/shows' }),
  )
}

export default async function Page({ params }: Props) {
  const reader = readerOf(await params)
  const [site, list] = await Promise.all([getSite(reader), getShows(reader)])
  const page = { title: 'Shows', path: '/shows' }
  return (
    <>
      <JsonLd graph={pageGraph({ address: env.SITE_URL, site, kind: 'CollectionPage', page })} />
      <ShowsPage list={list} site={site} />
    </>
  )
}
