import { now } from '#clock'
import type { Boundary } from '#core/boundary.ts'
import { listTag } from '#core/expiry.ts'
import { boundaryIn } from '#core/seen.ts'
import { findMany } from './find-many.ts'
import type { Reading } from './reading.ts'

const known = new WeakMap<Reading, Map<string, Boundary>>()

/** Says how far a show has aired, where its episodes have been read: nobody need ask again. */
export function knowBoundary(
  reading: Reading,
  { show, boundary }: { show: string; boundary: Boundary },
): void {
  const shows = known.get(reading) ?? new Map<string, Boundary>()
  known.set(reading, shows.set(show, boundary))
}

/** How far a show is known to the reader: as far as it has aired, or up to the boundary that she has chosen. */
export async function readBoundary(reading: Reading, show: string): Promise<Boundary> {
  reading.tags.add(listTag('aired', show))
  return boundaryIn(reading.seen, { show, aired: await readAired(reading, show) })
}

async function readAired(reading: Reading, show: string): Promise<Boundary> {
  const shows = known.get(reading)
  if (shows?.has(show)) return shows.get(show) ?? null
  const [last] = await findMany(reading, {
    collection: 'episodes',
    where: { show: { equals: show }, airsAt: { less_than_equal: now().toISOString() } },
    select: { order: true },
    sort: '-order',
    limit: 1,
  })
  return last?.order ?? null
}
