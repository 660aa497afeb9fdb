import { createHash } from 'node:crypto'
import type { Payload } from 'payload'
import { now } from '#clock'
import { type DripPage, dripPath, isDripToken, type Release } from '#core/drip/drip.ts'
import type { Pace } from '#core/drip/pace.ts'
import type { Drip } from '#types'
import { findMany } from './find-many.ts'
import { showSelect } from './map/docs.ts'
import { toShow } from './map/to-show.ts'
import { beginReading, type Reading } from './reading.ts'
import { readRelated } from './related.ts'

/** The personal feed that a secret reads or steers, or null. */
export async function findDrip(
  payload: Payload,
  by: { read: string } | { steer: string },
): Promise<Drip | null> {
  const secret = 'read' in by ? by.read : by.steer
  if (!isDripToken(secret)) return null
  const hash = createHash('sha256').update(secret).digest('hex')
  const { docs } = await payload.db.find<Drip>({
    collection: 'drips',
    where: { ['read' in by ? 'readHash' : 'steerHash']: { equals: hash } },
    ...{ limit: 1, pagination: false },
  })
  return docs[0] ?? null
}

export function paceOf({ days, hour, minute, zone }: Drip): Pace {
  return { days: days as number[], hour, minute, zone }
}

export function releasesOf({ releases }: Drip): Release[] {
  return releases as Release[]
}

/** The address of the show of a personal feed and what it is called, or null where it is gone. */
export async function readDripShow(reading: Reading, id: string) {
  const docs = await findMany(reading, {
    collection: 'shows',
    where: { id: { equals: id } },
    select: showSelect,
    sort: 'id',
    limit: 1,
  })
  const related = await readRelated(reading, { docs: [], targets: [{ collection: 'shows', id }] })
  return toShow({ doc: docs[0], related })
}

/**
 * What whoever steers a personal feed is told of it, or null where there is none. `feed` is the secret by which it is
 * read, which is not stored.
 */
export async function readDripPage({
  steer,
  feed,
}: {
  steer: string
  feed: string
}): Promise<DripPage | null> {
  const reading = await beginReading()
  const drip = await findDrip(reading.payload, { steer })
  const show = drip && (await readDripShow(reading, drip.showId))
  if (!drip || !show) return null
  const { totalDocs } = await reading.payload.count({
    collection: 'recaps',
    where: { show: { equals: show.id }, _status: { equals: 'published' } },
    overrideAccess: true,
  })
  return {
    show,
    state: drip.state,
    pace: paceOf(drip),
    released: releasesOf(drip).length,
    all: totalDocs,
    nextAt: drip.nextAt ?? null,
    isDue: Boolean(drip.nextAt && new Date(drip.nextAt) <= now()),
    feedPath: `${dripPath(feed)}/feed.xml`,
    path: dripPath(steer),
  }
}
