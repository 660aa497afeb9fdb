import { markMissing } from '#data/cached.ts'
import { NotFoundPage } from '#ui/pages/not-found-page.tsx'

/** The answer, 404, to an address that leads nowhere. */
export async function Missing() {
  await markMissing()
  return <NotFoundPage />
}
