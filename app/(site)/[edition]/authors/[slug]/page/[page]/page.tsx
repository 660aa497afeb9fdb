import type { Metadata } from 'next'
import { AuthorAt, authorMetadata } from '../../author-at.tsx'

type Props = { params: Promise<{ edition: string; slug: string; page: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return await authorMetadata(await params)
}

export default async function Page({ params }: Props) {
  return <AuthorAt {...(await params)} />
}
