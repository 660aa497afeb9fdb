import { listTag } from '#core/expiry.ts'
import { findMany } from './find-many.ts'
import { type CardFields, cardSelect, type EpisodeFields } from './map/docs.ts'
import { idOf } from './map/id-of.ts'
import type { Reading } from './reading.ts'

const mostFurther = 2

/** An episode next to what a recap is about, and the recap of it that was published first. */
export type Beside = { episode: EpisodeFields; recap: CardFields | null }

export type Besides = { previous: Beside | null; next: Beside | null; more: CardFields[] }

type Asked = {
  recap: string
  /** What it is about, where that is single episodes: only they have neighbours. */
  episodes: readonly EpisodeFields[]
  line: readonly EpisodeFields[]
  /** The last episode of which it tells. */
  last: EpisodeFields | null
}

/** The recaps of the episodes before and after, and further ones of the same season; one query for all. */
export async function findBeside(reading: Reading, { recap, episodes, line, last }: Asked): Promise<Besides> {
  const [first, end] = [episodes[0], episodes.at(-1)]
  const before = first ? line[line.indexOf(first) - 1] : undefined
  const after = end ? line[line.indexOf(end) + 1] : undefined
  const seasons = new Set([before, ...episodes, after, last].flatMap((one) => one?.season ?? []))
  const near = line.filter(({ season }) => seasons.has(season)).map(({ id }) => id)
  const found = (await findRecaps(reading, near)).filter(({ id }) => id !== recap)
  const beside = (episode: EpisodeFields | undefined): Beside | null =>
    episode ? { episode, recap: found.findLast((doc) => isAbout(doc, episode)) ?? null } : null
  const [previous, next] = [beside(before), beside(after)]
  const more = found.filter(({ id }) => id !== previous?.recap?.id && id !== next?.recap?.id)
  return { previous, next, more: more.slice(0, mostFurther) }
}

function isAbout({ episode, furtherEpisodes }: CardFields, { id }: EpisodeFields): boolean {
  return [episode, ...(furtherEpisodes ?? [])].some((relation) => idOf(relation) === id)
}

// By the episode under which a recap lives: one about several is found under the first of them.
async function findRecaps(reading: Reading, episodes: readonly string[]): Promise<CardFields[]> {
  if (episodes.length === 0) return []
  for (const id of episodes) reading.tags.add(listTag('episode', id))
  return await findMany(reading, {
    collection: 'recaps',
    where: { episode: { in: [...episodes] }, liveRev: { greater_than: 0 } },
    select: cardSelect,
    sort: '-firstPublishedAt',
    limit: 0,
  })
}
