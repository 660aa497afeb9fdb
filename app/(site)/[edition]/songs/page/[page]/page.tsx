import type { Metadata } from 'next'
import { WorksAt, worksMetadata } from '../../works-at.tsx'

type Props = { params: Promise<{ edition: string; page: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return await worksMetadata(await params)
}

export default async function Page({ params }: Props) {
  return <WorksAt {...(await params)} />
}
