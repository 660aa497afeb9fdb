import type { Metadata } from 'next'
import { SongAt, songMetadata } from '../../song-at.tsx'

type Props = { params: Promise<{ edition: string; show: string; slug: string; page: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return await songMetadata(await params)
}

export default async function Page({ params }: Props) {
  return <SongAt {...(await params)} />
}
