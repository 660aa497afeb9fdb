import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { feedsOf } from '#core/seo/head.ts'
import { getSite } from '#data/site.ts'
import { Frame } from '#ui/frame/frame.tsx'
import { toAlternates } from './metadata.ts'
import { Missing } from './missing.tsx'

export const dynamic = 'force-static'

type Props = { params: Promise<{ edition: string }>; children: ReactNode }

/** Nothing is rendered while building: every page is made when it is first asked for. */
export function generateStaticParams(): { edition: string }[] {
  return []
}

export async function generateMetadata(): Promise<Metadata> {
  const site = await getSite()
  return { title: site.name, alternates: toAlternates({ feeds: feedsOf({ site }) }) }
}

export default async function EditionLayout({ params, children }: Props) {
  const { edition } = await params
  return <Frame site={await getSite()}>{edition === 'now' ? children : <Missing />}</Frame>
}
