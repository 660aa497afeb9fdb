import type { Where } from 'payload'
import type { Order } from '#core/boundary.ts'
import { hasAired } from './on-air.ts'
import type { Reading } from './reading.ts'
import { readLine } from './show-line.ts'

type Address = { recordCollection: string; recordId: string; showId: string }

/** Those of some addresses' episodes before which something can be told, and all that is before them has aired. */
export async function findToldEpisodes(
  reading: Reading,
  addresses: readonly Address[],
): Promise<Set<string>> {
  const own = addresses.filter(({ recordCollection }) => recordCollection === 'episodes')
  const shows = await findFirstBeats(reading, new Set(own.map(({ showId }) => showId)))
  if (shows.size === 0) return new Set()
  const asked = new Set(own.map(({ recordId }) => recordId))
  const told = new Set<string>()
  for (const [show, first] of shows) {
    const line = await readLine(reading, show)
    for (const [at, { id, order }] of line.entries()) {
      const previous = line[at - 1]
      const isAfter = typeof order === 'number' && first < order
      if (asked.has(id) && isAfter && previous && hasAired(previous)) told.add(id)
    }
  }
  return told
}

/** The first place in each show of which a beat tells; only of shows that have one. */
async function findFirstBeats({ payload }: Reading, shows: ReadonlySet<string>): Promise<Map<string, Order>> {
  const first = new Map<string, Order>()
  if (shows.size === 0) return first
  const { values } = await payload.findDistinct({ collection: 'beats', field: 'show', overrideAccess: true })
  for (const { show } of values) {
    if (!show || !shows.has(show)) continue
    const where: Where = { and: [{ show: { equals: show } }, { reach: { greater_than: 0 } }] }
    const { docs } = await payload.find({
      ...{ collection: 'beats', where, select: { reach: true }, sort: ['reach', 'createdAt'] },
      ...{ limit: 1, depth: 0, pagination: false, overrideAccess: true },
    })
    const reach = docs[0]?.reach
    if (typeof reach === 'number') first.set(show, reach)
  }
  return first
}
