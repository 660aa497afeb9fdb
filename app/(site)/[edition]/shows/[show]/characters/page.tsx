import type { Metadata } from 'next'
import { CastAt, castMetadata } from './cast-at.tsx'

type Props = { params: Promise<{ edition: string; show: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return await castMetadata({ ...(await params), page: '' })
}

export default async function Page({ params }: Props) {
  return <CastAt {...(await params)} page="" />
}
