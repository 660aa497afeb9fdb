import type { Metadata } from 'next'
import { RecapAt, recapMetadata } from '../../../recap-at.tsx'

type Props = { params: Promise<{ edition: string; show: string; number: string; slug: string }> }

async function addressOf({ params }: Props) {
  const { edition, show, number, slug } = await params
  return { edition, show, place: `season/${number}`, slug }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return await recapMetadata(await addressOf(props))
}

/** A review of a season. */
export default async function Page(props: Props) {
  return <RecapAt {...(await addressOf(props))} />
}
