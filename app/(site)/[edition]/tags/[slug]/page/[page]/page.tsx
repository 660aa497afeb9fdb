import type { Metadata } from 'next'
import { TagAt, tagMetadata } from '../../tag-at.tsx'

type Props = { params: Promise<{ edition: string; slug: string; page: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return await tagMetadata(await params)
}

export default async function Page({ params }: Props) {
  return <TagAt {...(await params)} />
}
