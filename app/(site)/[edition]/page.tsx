import type { Metadata } from 'next'
import { readerOf } from '#core/edition.ts'
import { homeGraph } from '#core/seo/graph/home-graph.ts'
import { headOf } from '#core/seo/head.ts'
import { getHome } from '#data/home.ts'
import { getSite } from '#data/site.ts'
import { env } from '#env'
import { HomePage } from '#ui/pages/home-page.tsx'
import { JsonLd } from './json-ld.tsx'
import { toMetadata } from './metadata.ts'

type Props = { params: Promise<{ edition: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const site = await getSite(readerOf(await params))
  return toMetadata(
    headOf({
      site,
      own: { title: 'every recap', of: '/' },
      title: site.name,
      description: site.tagline,
      path: '/',
    }),
  )
}

export default async function Page({ params }: Props) {
  const reader = readerOf(await params)
  const site = await getSite(reader)
  const { lead, sections } = site.front
  const home = await getHome(reader, lead ?? '', sections.join())
  return (
    <>
      <JsonLd graph={homeGraph({ address: env.SITE_URL, site })} />
      <HomePage home={home} site={site} />
    </>
  )
}
