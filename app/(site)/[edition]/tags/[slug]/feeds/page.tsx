import type { Metadata } from 'next'
import { content } from '#core/content.ts'
import { readerOf } from '#core/edition.ts'
import { FeedsAt, feedsMetadata } from '../../../feeds-at.tsx'

type Props = { params: Promise<{ edition: string; slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const address = await params
  return await feedsMetadata({ of: content.tags.path(address), reader: readerOf(address) })
}

export default async function Page({ params }: Props) {
  const address = await params
  return <FeedsAt of={content.tags.path(address)} reader={readerOf(address)} />
}
