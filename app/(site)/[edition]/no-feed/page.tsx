import type { Metadata } from 'next'
import { markMissing } from '#data/cached.ts'
import { NoFeedPage } from '#ui/pages/no-feed-page.tsx'

export const metadata: Metadata = { title: 'No such feed', robots: { index: false } }

/** Where the page of a personal feed leads that is not there; answered 404. */
export default async function Page() {
  await markMissing()
  return <NoFeedPage />
}
