import type { Where } from 'payload'
import { openSource } from '../feed/sources.ts'
import { findMany } from '../find-many.ts'
import type { Reading } from '../reading.ts'
import { type Follow, showOf } from './follows.ts'

/**
 * The newest live recaps that have to do with what somebody follows, by their ids, and tell of nothing that she has not
 * seen. Recaps of shows and by authors are asked for by themselves; of what recaps name, their places are.
 */
export async function findFollowedRecaps(
  reading: Reading,
  { follows, limit }: { follows: readonly Follow[]; limit: number },
): Promise<string[]> {
  const idsOf = (kind: Follow['kind']) => follows.filter((one) => one.kind === kind).map(({ id }) => id)
  const asked: [string, string[]][] = [
    ['show', idsOf('shows')],
    ['authors.author', idsOf('authors')],
    ['id', await findNaming(reading, follows)],
  ]
  const or = asked.flatMap(([field, ids]): Where[] => (ids.length === 0 ? [] : [{ [field]: { in: ids } }]))
  if (or.length === 0) return []
  const found = await Promise.all(
    or.map((where) =>
      findMany(reading, {
        collection: 'recaps',
        // Not by status: SQLite would read every published one, for their order.
        where: { and: [where, { liveRev: { greater_than: 0 } }] },
        select: { firstPublishedAt: true },
        sort: '-firstPublishedAt',
        limit,
      }),
    ),
  )
  const at = new Map(found.flat().map(({ id, firstPublishedAt }) => [id, firstPublishedAt ?? '']))
  const newest = [...at].sort(([, left], [, right]) => (left < right ? 1 : -1))
  return newest.slice(0, limit).map(([id]) => id)
}

async function findNaming(reading: Reading, follows: readonly Follow[]): Promise<string[]> {
  const named = follows.filter(({ kind }) => kind === 'characters' || kind === 'songs' || kind === 'people')
  const entries = await Promise.all(
    named.map(async ({ kind, id }) => {
      const show = await showOf(reading, { kind, id })
      const source = await openSource(reading, { kind, id, show })
      return await source.find({}, 0)
    }),
  )
  return [...new Set(entries.flat().map(({ id }) => id))]
}
