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
  const [alone, among] = await Promise.all([
    findFewCards(reading, { episode: { in: [...ids] } }),
    findFewCards(reading, { furtherEpisodes: { in: [...ids] } }),
  ])
  const all = new Map([...alone, ...among].map((doc) => [doc.id, doc]))
  const at = ({ firstPublishedAt }: CardFields) => firstPublishedAt ?? ''
  return [...all.values()].sort((left, right) => (at(left) < at(right) ? 1 : -1))
}

/** The recaps with the given ids that are live, newest first. */
export async function findCardsByIds(reading: Reading, ids: readonly string[]): Promise<CardFields[]> {
  return ids.length === 0 ? [] : await findFewCards(reading, { id: { in: [...ids] } })
}

/** The live recaps of which `where` is true, newest first, of what is never much. */
export async function findFewCards(reading: Reading, where: Where): Promise<CardFields[]> {
  return await findMany(reading, {
    collection: 'recaps',
    // Not by status: SQLite would read every published one, for their order.
    where: { ...where, liveRev: { greater_than: 0 } },
    select: lineSelect,
    sort: '-firstPublishedAt',
    limit: 0,
  })
}

export function toCards({ docs, related }: { docs: readonly CardFields[]; related: Related }): RecapCard[] {
  return docs.flatMap((doc) => toRecapCard({ doc, related }) ?? [])
}
