import type { Metadata } from 'next'
import { CastAt, castMetadata } from '../../cast-at.tsx'

type Props = { params: Promise<{ edition: string; show: string; page: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return await castMetadata(await params)
}

export default async function Page({ params }: Props) {
  return <CastAt {...(await params)} />
}
