import type { Payload } from 'payload'
import { env } from '#env'
import { inTransaction } from './transaction.ts'

/**
 * At the very first start: the publication's record, with the authority of its feed ids. It is taken once and never
 * computed again, so that a new domain changes no id.
 */
export async function foundSite(payload: Payload): Promise<void> {
  const known = await payload.findGlobal({ slug: 'site', depth: 0, overrideAccess: true })
  if (known.feedAuthority) return
  const feedAuthority = env.FEED_AUTHORITY ?? new URL(env.SITE_URL).hostname
  await inTransaction(payload, async (req) => {
    await payload.updateGlobal({ slug: 'site', data: { feedAuthority }, depth: 0, overrideAccess: true, req })
  })
}
