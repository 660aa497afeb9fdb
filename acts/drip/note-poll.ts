import { now } from '#clock'
import { getDatabase } from '#data/database.ts'
import { hashOf } from './secrets.ts'

const dayLength = 24 * 60 * 60 * 1000
const most = 10_000
const noted = new Map<string, number>()

/** Notes that a personal feed is still asked for; once a day, so that a poll costs nothing. */
export async function notePoll(secret: string): Promise<void> {
  const [readHash, at] = [hashOf(secret), now().getTime()]
  if (at - (noted.get(readHash) ?? Number.NEGATIVE_INFINITY) < dayLength) return
  const payload = await getDatabase()
  await payload.db.updateMany({
    collection: 'drips',
    where: { readHash: { equals: readHash } },
    data: { polledOn: new Date(at).toISOString() },
  })
  noted.delete(readHash)
  noted.set(readHash, at)
  for (const oldest of noted.keys()) {
    if (noted.size <= most) break
    noted.delete(oldest)
  }
}
