import { findMany } from './find-many.ts'
import { idOf } from './map/id-of.ts'
import type { Reading } from './reading.ts'

type Fields = {
  episode?: Relation
  furtherEpisodes?: readonly Relation[] | null
}
type Relation = Parameters<typeof idOf>[0]

/** The first published of some recaps, newest first, that is about an episode. */
export function firstOf<Doc extends Fields>(recaps: readonly Doc[], episode: string): Doc | null {
  return recaps.findLast((recap) => episodesOf(recap).includes(episode)) ?? null
}

/** The ids of the episodes that a recap is about. */
export function episodesOf({ episode, furtherEpisodes }: Fields): string[] {
  return [episode, ...(furtherEpisodes ?? [])].map(idOf).filter((id) => id !== null)
}

/** What the newest recaps of some shows are about, and their grades; newest first. */
export async function findGrades(
  reading: Reading,
  { shows, limit }: { shows: readonly string[]; limit: number },
) {
  if (shows.length === 0) return []
  return await findMany(reading, {
    collection: 'recaps',
    where: { show: { in: [...shows] }, _status: { equals: 'published' } },
    select: { episode: true, furtherEpisodes: true, grade: true },
    sort: '-firstPublishedAt',
    limit,
  })
}
