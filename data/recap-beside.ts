import type { Where } from 'payload'
import { listTag } from '#core/expiry.ts'
import { findMany } from './find-many.ts'
import { type CardFields, cardSelect, type EpisodeFields, type SeasonFields } from './map/docs.ts'
import { idOf } from './map/id-of.ts'
import type { Reading } from './reading.ts'
import type { About } from './recap-about.ts'

const mostFurther = 2
/** How many episodes on either side have recaps that are shown beside one: with a whole season, each would age all. */
const around = 2

/** An episode, or a season with the first of its episodes, next to what a recap is about, and the first recap of it. */
export type Beside = { episode: EpisodeFields; season?: SeasonFields; recap: CardFields | null }

export type Besides = {
  previous: Beside | null
  next: Beside | null
  more: CardFields[]
  /** Those that were asked for by their ids. */
  named: CardFields[]
}

type Asked = {
  recap: string
  /** Single episodes and a season that it reviews have neighbours; a whole show has none. */
  about: About
  line: readonly EpisodeFields[]
  /** The last episode of which it tells. */
  last: EpisodeFields | null
  /** The recaps that its text names. */
  named: readonly string[]
}

type Places = { previous?: Omit<Beside, 'recap'>; next?: Omit<Beside, 'recap'> }

/**
 * The recaps of what is before and after, further ones of episodes nearby, and those that the text names; one query for
 * all.
 */
export async function findBeside(
  reading: Reading,
  { recap, about, line, last, named }: Asked,
): Promise<Besides> {
  const places = about.reviewed ? seasonsBeside({ about, line }) : episodesBeside({ about, line })
  const near = new Set([about.episodes[0], about.episodes.at(-1), last].flatMap((one) => nearby(line, one)))
  const seasons = [places.previous, places.next].flatMap((one) => one?.season?.id ?? [])
  const others = (await findRecaps(reading, { near, seasons, named })).filter(({ id }) => id !== recap)
  const found = others.filter(
    ({ episode, season }) => near.has(idOf(episode) ?? '') || seasons.includes(idOf(season) ?? ''),
  )
  const beside = (place: Omit<Beside, 'recap'> | undefined): Beside | null =>
    place ? { ...place, recap: found.findLast((doc) => isAbout(doc, place)) ?? null } : null
  const [previous, next] = [beside(places.previous), beside(places.next)]
  const more = found.filter(
    ({ id, kind }) => kind !== 'season' && id !== previous?.recap?.id && id !== next?.recap?.id,
  )
  return {
    ...{ previous, next, more: more.slice(0, mostFurther) },
    named: others.filter(({ id }) => named.includes(id)),
  }
}

function nearby(line: readonly EpisodeFields[], episode: EpisodeFields | null | undefined): string[] {
  const at = episode ? line.indexOf(episode) : -1
  return at < 0 ? [] : line.slice(Math.max(0, at - around), at + around + 1).map(({ id }) => id)
}

type Along = { about: About; line: readonly EpisodeFields[] }

function episodesBeside({ about: { episodes }, line }: Along): Places {
  const [first, end] = [episodes[0], episodes.at(-1)]
  const before = first && line[line.indexOf(first) - 1]
  const after = end && line[line.indexOf(end) + 1]
  return { ...(before && { previous: { episode: before } }), ...(after && { next: { episode: after } }) }
}

function seasonsBeside({ about: { reviewed }, line }: Along): Places {
  const beside = (season: SeasonFields | undefined) => {
    const episode = season && line.find((one) => one.season === season.number)
    return season && episode && { season, episode }
  }
  const [previous, next] = [beside(reviewed?.previous), beside(reviewed?.next)]
  return { ...(previous && { previous }), ...(next && { next }) }
}

function isAbout(doc: CardFields, { episode, season }: Omit<Beside, 'recap'>): boolean {
  if (season) return idOf(doc.season) === season.id
  return [doc.episode, ...(doc.furtherEpisodes ?? [])].some((relation) => idOf(relation) === episode.id)
}

// By the episode under which a recap lives: one about several is found under the first of them.
async function findRecaps(
  reading: Reading,
  {
    near,
    seasons,
    named,
  }: { near: ReadonlySet<string>; seasons: readonly string[]; named: readonly string[] },
): Promise<CardFields[]> {
  const or: Where[] = []
  if (near.size > 0) or.push({ episode: { in: [...near] } })
  if (seasons.length > 0) or.push({ season: { in: [...seasons] } })
  if (named.length > 0) or.push({ id: { in: [...named] } })
  if (or.length === 0) return []
  for (const id of near) reading.tags.add(listTag('episode', id))
  return await findMany(reading, {
    collection: 'recaps',
    where: { and: [{ or }, { liveRev: { greater_than: 0 } }] },
    select: cardSelect,
    sort: '-firstPublishedAt',
    limit: 0,
  })
}
