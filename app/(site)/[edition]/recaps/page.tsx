import type { Metadata } from 'next'
import { RecapsAt, recapsMetadata } from './recaps-at.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return await recapsMetadata('')
}

export default function Page() {
  return <RecapsAt page="" />
}
