import { type Places, start } from '#core/edition.ts'
import type { HalfRead, Me } from '#core/reader/me.ts'
import type { Reading } from '../reading.ts'
import { findCardsByIds, toCards } from '../recap-cards.ts'
import { readRelated } from '../related.ts'
import { findFollowedRecaps } from './followed-recaps.ts'
import { type Follow, listFollows, readFollows } from './follows.ts'
import { listReadings, type ReadingOfMine } from './readings.ts'
import { beginReadingFor } from './seen-reading.ts'
import { readShowsOfMine } from './shows.ts'

const mostFresh = 6

/**
 * What a reader finds in her place: `places` are those of her browser, with which her account is in step; `reader` is
 * null where she is not signed in.
 */
export async function readMe({
  places,
  reader,
}: {
  places: Places
  reader: { id: string } | null
}): Promise<Me> {
  const reading = await beginReadingFor(places)
  const [follows, readings] = reader
    ? await Promise.all([listFollows({ reader }), listReadings({ reader })])
    : [[], []]
  const [shows, fresh, halfRead, named] = await Promise.all([
    readShowsOfMine(reading, places),
    readFresh(reading, { places, follows, readings }),
    readHalfRead(reading, readings),
    readFollows(reading, follows),
  ])
  return { shows, fresh, halfRead, follows: named }
}

async function readFresh(
  reading: Reading,
  given: { places: Places; follows: readonly Follow[]; readings: readonly ReadingOfMine[] },
): Promise<Me['fresh']> {
  const { places, follows, readings } = given
  // Of what she has not started there is nothing that she could read.
  const begun = [...places].filter(([, place]) => place !== start).map(([id]) => id)
  const known = new Set(follows.filter(({ kind }) => kind === 'shows').map(({ id }) => id))
  const shows = begun.filter((id) => !known.has(id)).map((id) => ({ kind: 'shows' as const, id }))
  const read = new Set(readings.map(({ recap }) => recap))
  const limit = mostFresh + read.size
  const ids = await findFollowedRecaps(reading, { follows: [...follows, ...shows], limit })
  return await readCards(reading, ids.filter((id) => !read.has(id)).slice(0, mostFresh))
}

async function readHalfRead(reading: Reading, readings: readonly ReadingOfMine[]): Promise<HalfRead | null> {
  const stopped = readings.filter(({ paragraph, of }) => paragraph < of).slice(0, 3)
  const cards = await readCards(
    reading,
    stopped.map(({ recap }) => recap),
  )
  for (const { recap: id, paragraph, of } of stopped) {
    const recap = cards.find((card) => card.id === id)
    if (recap) return { recap, paragraph, of }
  }
  return null
}

async function readCards(reading: Reading, ids: readonly string[]): Promise<Me['fresh']> {
  const docs = await findCardsByIds(reading, ids)
  return toCards({ docs, related: await readRelated(reading, { docs, targets: [] }) })
}
