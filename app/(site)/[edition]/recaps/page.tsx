import type { Metadata } from 'next'
import { RecapsAt, recapsMetadata } from './recaps-at.tsx'

type Props = { params: Promise<{ edition: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return await recapsMetadata({ ...(await params), page: '' })
}

export default async function Page({ params }: Props) {
  return <RecapsAt {...(await params)} page="" />
}
