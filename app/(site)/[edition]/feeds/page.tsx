import type { Metadata } from 'next'
import { FeedsAt, feedsMetadata } from '../feeds-at.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return await feedsMetadata('/')
}

export default function Page() {
  return <FeedsAt of="/" />
}
