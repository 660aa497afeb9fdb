import type { Metadata } from 'next'
import { markMissing } from '#data/cached.ts'
import { NoPreviewPage } from '#ui/pages/no-preview-page.tsx'

export const metadata: Metadata = { title: 'No preview', robots: { index: false } }

/** Where a preview leads that is not there for whoever asks; answered 404. */
export default async function Page() {
  await markMissing()
  return <NoPreviewPage />
}
