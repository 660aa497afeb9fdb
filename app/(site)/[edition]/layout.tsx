import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { parseEdition } from '#core/edition.ts'
import { getSite } from '#data/site.ts'
import { Frame } from '#ui/frame/frame.tsx'
import { Missing } from './missing.tsx'

export const dynamic = 'force-static'

type Props = { params: Promise<{ edition: string }>; children: ReactNode }

/** Nothing is rendered while building: every page is made when it is first asked for. */
export function generateStaticParams(): { edition: string }[] {
  return []
}

/** Every page names its own feeds. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getSite()).name }
}

export default async function EditionLayout({ params, children }: Props) {
  const { edition } = await params
  return <Frame site={await getSite()}>{parseEdition(edition) ? children : <Missing />}</Frame>
}
