import type { Metadata } from 'next'
import { content } from '#core/content.ts'
import { FeedsAt, feedsMetadata } from '../../../../../feeds-at.tsx'

type Props = { params: Promise<{ show: string; slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return await feedsMetadata(content.songs.path(await params))
}

export default async function Page({ params }: Props) {
  return <FeedsAt of={content.songs.path(await params)} />
}
