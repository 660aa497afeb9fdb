import type { Metadata } from 'next'
import { markMissing } from '#data/cached.ts'
import { ErrorPage } from '#ui/pages/error-page.tsx'

export const metadata: Metadata = { title: 'Something went wrong', robots: { index: false } }

/**
 * Made while building, and sent from that file where a page cannot be made (`cache/interruption.ts`). Nobody is led to
 * its own address, which is answered 404.
 */
export default async function Page() {
  await markMissing()
  return <ErrorPage />
}
