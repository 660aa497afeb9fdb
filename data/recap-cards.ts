import type { Where } from 'payload'
import type { RecapCard } from '#core/model.ts'
import { findMany } from './find-many.ts'
import { type CardFields, cardSelect } from './map/docs.ts'
import { toRecapCard } from './map/to-recap-card.ts'
import type { Reading } from './reading.ts'
import type { Related } from './related.ts'

/** The newest live recaps of which `where` is true. */
export async function findCards(
  reading: Reading,
  { where, limit }: { where: Where; limit: number },
): Promise<CardFields[]> {
  return await findMany(reading, {
    collection: 'recaps',
    where: { ...where, _status: { equals: 'published' } },
    select: cardSelect,
    sort: '-firstPublishedAt',
    limit,
  })
}

/** The live recaps about an episode, alone or among others. Two queries: no index serves both ways at once. */
export async function findEpisodeCards(reading: Reading, id: string): Promise<CardFields[]> {
  const [alone, among] = await Promise.all([
    findCards(reading, { where: { episode: { equals: id } }, limit: 0 }),
    findCards(reading, { where: { furtherEpisodes: { in: [id] } }, limit: 0 }),
  ])
  return [...alone, ...among]
}

/** The recaps with the given ids that are live. Not by status: SQLite would read every published one. */
export async function findCardsByIds(reading: Reading, ids: readonly string[]): Promise<CardFields[]> {
  if (ids.length === 0) return []
  return await findMany(reading, {
    collection: 'recaps',
    where: { id: { in: [...ids] }, liveRev: { greater_than: 0 } },
    select: cardSelect,
    sort: '-firstPublishedAt',
    limit: 0,
  })
}

export function toCards({ docs, related }: { docs: readonly CardFields[]; related: Related }): RecapCard[] {
  return docs.flatMap((doc) => toRecapCard({ doc, related }) ?? [])
}
