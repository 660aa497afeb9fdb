import type { Metadata } from 'next'
import { RecapAt, recapMetadata } from '../../recap-at.tsx'

type Props = { params: Promise<{ edition: string; show: string; code: string; slug: string }> }

async function addressOf({ params }: Props) {
  const { edition, show, code, slug } = await params
  return { edition, show, place: code, slug }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return await recapMetadata(await addressOf(props))
}

export default async function Page(props: Props) {
  return <RecapAt {...(await addressOf(props))} />
}
