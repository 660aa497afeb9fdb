import type { Payload } from 'payload'
import { now } from '#clock'

const hour = 60 * 60 * 1000

let sweptAt = Number.NEGATIVE_INFINITY

/** Once an hour deletes what has expired of readers' sessions and of the mails by which they sign in. */
export async function forgetSignIns(payload: Payload): Promise<void> {
  const at = now()
  if (at.getTime() - sweptAt < hour) return
  sweptAt = at.getTime()
  const where = { expiresAt: { less_than: at.toISOString() } }
  await payload.db.deleteMany({ collection: 'reader-tokens', where })
  await payload.db.deleteMany({ collection: 'reader-sessions', where })
}
