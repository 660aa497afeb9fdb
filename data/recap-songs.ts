import type { Where } from 'payload'
import { recordTag } from '#core/expiry.ts'
import { findMany } from './find-many.ts'
import { type PerformanceFields, performanceSelect } from './map/docs.ts'
import type { Reading } from './reading.ts'
import { keep } from './recall.ts'

/** The performances of some episodes and those that a text places; one query, after which each is known by its id. */
export async function findSungIn(
  reading: Reading,
  { episodes, placed }: { episodes: readonly string[]; placed: readonly string[] },
): Promise<PerformanceFields[]> {
  const or: Where[] = [
    ...(episodes.length > 0 ? [{ episode: { in: [...episodes] } }] : []),
    ...(placed.length > 0 ? [{ id: { in: [...placed] } }] : []),
  ]
  if (or.length === 0) return []
  const docs = await findMany(reading, {
    collection: 'performances',
    where: { or },
    select: performanceSelect,
    sort: 'order',
    limit: 0,
  })
  const byId = new Map(docs.map((doc) => [doc.id, doc]))
  for (const id of new Set([...byId.keys(), ...placed])) {
    const doc = byId.get(id) ?? null
    keep(reading, { tag: recordTag('performances', id), select: performanceSelect, doc })
  }
  return docs
}
