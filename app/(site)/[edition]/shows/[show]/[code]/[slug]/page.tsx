import type { Metadata } from 'next'
import { RecapAt, recapMetadata } from '../../recap-at.tsx'

type Props = { params: Promise<{ show: string; code: string; slug: string }> }

async function addressOf({ params }: Props) {
  const { show, code, slug } = await params
  return { show, place: code, slug }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return await recapMetadata(await addressOf(props))
}

export default async function Page(props: Props) {
  return <RecapAt {...(await addressOf(props))} />
}
