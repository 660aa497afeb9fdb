import type { Metadata } from 'next'
import { WorksAt, worksMetadata } from './works-at.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return await worksMetadata('')
}

export default function Page() {
  return <WorksAt page="" />
}
