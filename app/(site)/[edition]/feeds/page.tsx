import type { Metadata } from 'next'
import { readerOf } from '#core/edition.ts'
import { FeedsAt, feedsMetadata } from '../feeds-at.tsx'

type Props = { params: Promise<{ edition: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return await feedsMetadata({ of: '/', reader: readerOf(await params) })
}

export default async function Page({ params }: Props) {
  return <FeedsAt of="/" reader={readerOf(await params)} />
}
