import type { Where } from 'payload'
import type { RecapCard } from '#core/model.ts'
import { findMany } from './find-many.ts'
import { type CardFields, lineSelect } from './map/docs.ts'
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
    select: lineSelect,
    sort: '-firstPublishedAt',
    limit,
  })
}

/**
 * The live recaps about some episodes, alone or among others, newest first. Two queries: no index serves both ways at
 * once.
 */
export async function findEpisodeCards(reading: Reading, ids: readonly string[]): Promise<CardFields[]> {
  const episodes = [...ids]
  const [alone, among] = await Promise.all([
    findCards(reading, { where: { episode: { in: episodes } }, limit: 0 }),
    findCards(reading, { where: { furtherEpisodes: { in: episodes } }, limit: 0 }),
  ])
  const all = new Map([...alone, ...among].map((doc) => [doc.id, doc]))
  const at = ({ firstPublishedAt }: CardFields) => firstPublishedAt ?? ''
  return [...all.values()].sort((left, right) => (at(left) < at(right) ? 1 : -1))
}

/** The recaps with the given ids that are live. Not by status: SQLite would read every published one. */
export async function findCardsByIds(reading: Reading, ids: readonly string[]): Promise<CardFields[]> {
  if (ids.length === 0) return []
  return await findMany(reading, {
    collection: 'recaps',
    where: { id: { in: [...ids] }, liveRev: { greater_than: 0 } },
    select: lineSelect,
    sort: '-firstPublishedAt',
    limit: 0,
  })
}

export function toCards({ docs, related }: { docs: readonly CardFields[]; related: Related }): RecapCard[] {
  return docs.flatMap((doc) => toRecapCard({ doc, related }) ?? [])
}
