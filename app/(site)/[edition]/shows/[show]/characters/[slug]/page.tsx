import type { Metadata } from 'next'
import { CharacterAt, characterMetadata } from './character-at.tsx'

type Props = { params: Promise<{ edition: string; show: string; slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return await characterMetadata({ ...(await params), page: '' })
}

export default async function Page({ params }: Props) {
  return <CharacterAt {...(await params)} page="" />
}
