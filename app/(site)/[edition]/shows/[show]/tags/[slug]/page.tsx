import type { Metadata } from 'next'
import { ShowTagAt, showTagMetadata } from './show-tag-at.tsx'

type Props = { params: Promise<{ edition: string; show: string; slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return await showTagMetadata({ ...(await params), page: '' })
}

export default async function Page({ params }: Props) {
  return <ShowTagAt {...(await params)} page="" />
}
