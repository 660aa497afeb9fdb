import type { Metadata } from 'next'
import { headOf } from '#core/seo/head.ts'
import { getHome } from '#data/home.ts'
import { getSite } from '#data/site.ts'
import { HomePage } from '#ui/pages/home-page.tsx'
import { toMetadata } from './metadata.ts'

export async function generateMetadata(): Promise<Metadata> {
  const site = await getSite()
  return toMetadata(headOf({ site, title: site.name, description: site.tagline, path: '/' }))
}

export default async function Page() {
  const [site, home] = await Promise.all([getSite(), getHome()])
  return <HomePage home={home} site={site} />
}
