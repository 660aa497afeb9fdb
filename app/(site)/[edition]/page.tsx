import type { Metadata } from 'next'
import { homeGraph } from '#core/seo/graph/home-graph.ts'
import { headOf } from '#core/seo/head.ts'
import { getHome } from '#data/home.ts'
import { getSite } from '#data/site.ts'
import { env } from '#env'
import { HomePage } from '#ui/pages/home-page.tsx'
import { JsonLd } from './json-ld.tsx'
import { toMetadata } from './metadata.ts'

export async function generateMetadata(): Promise<Metadata> {
  const site = await getSite()
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

export default async function Page() {
  const site = await getSite()
  const { lead, sections } = site.front
  const home = await getHome(lead ?? '', sections.join())
  return (
    <>
      <JsonLd graph={homeGraph({ address: env.SITE_URL, site })} />
      <HomePage home={home} site={site} />
    </>
  )
}
