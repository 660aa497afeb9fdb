import { hasBegun } from '#core/boundary.ts'
import { listTag } from '#core/expiry.ts'
import type { SeasonEpisode, SeasonPage } from '#core/season-model.ts'
import { type Answer, answerAt } from './answer.ts'
import { readBoundary } from './boundary.ts'
import { cachedFor } from './cached.ts'
import { findByIds, findMany } from './find-many.ts'
import { type CardFields, type EpisodeFields, lineSelect } from './map/docs.ts'
import { idOf } from './map/id-of.ts'
import { toEpisode } from './map/to-episode.ts'
import { toRecapCard } from './map/to-recap-card.ts'
import { toReference } from './map/to-reference.ts'
import { toSeasonReference } from './map/to-season-reference.ts'
import { toShow } from './map/to-show.ts'
import type { Reading } from './reading.ts'
import { firstOf } from './recap-grades.ts'
import { type Related, readRelated } from './related.ts'
import { findSeasonEpisodes } from './season-episodes.ts'
import { findSeasons } from './seasons.ts'

export const getSeason = cachedFor(readSeasonAt)

export async function readSeasonAt(reading: Reading, path: string): Promise<Answer<SeasonPage>> {
  return await answerAt(reading, { path, collection: 'seasons', read: readSeason })
}

async function readSeason(reading: Reading, id: string, show: string): Promise<SeasonPage | null> {
  reading.tags.add(listTag('show', show))
  const [seasons, boundary] = await Promise.all([findSeasons(reading, show), readBoundary(reading, show)])
  const season = seasons.find((one) => one.id === id)
  if (!season) return null
  const { whole: episodes } = await findSeasonEpisodes(reading, {
    seasons: [{ show, season: season.number }],
    more: [],
  })
  const ids = episodes.map((episode) => episode.id)
  const begun = episodes.filter(({ order }) => hasBegun(order ?? null, boundary))
  const [recaps, sung] = await Promise.all([
    findSeasonRecaps(reading, { season: id, episodes: ids }),
    findSung(
      reading,
      begun.map((episode) => episode.id),
    ),
  ])
  const related = await readRelated(reading, {
    docs: [{ id, show }, ...recaps],
    targets: [
      ...seasons.map((one) => ({ collection: 'seasons' as const, id: one.id })),
      ...ids.map((episode) => ({ collection: 'episodes' as const, id: episode })),
      ...sung.map(({ song }) => ({ collection: 'songs' as const, id: song })),
    ],
    known: {
      seasons: new Map(seasons.map((one) => [one.id, one])),
      episodes: new Map(episodes.map((one) => [one.id, one])),
    },
  })
  const reference = toSeasonReference({ season, related })
  const owner = toShow({ doc: related.shows.get(show), related })
  if (!reference || !owner) return null
  const at = seasons.indexOf(season)
  const beside = (place: number) => {
    const neighbour = seasons[place]
    const link = neighbour && toSeasonReference({ season: neighbour, related })
    return link ? { ...link, number: neighbour.number } : null
  }
  return {
    ...reference,
    show: owner,
    number: season.number,
    name: season.title?.trim() || null,
    dek: season.dek?.trim() || null,
    episodes: episodes.flatMap((doc) => toSeasonEpisode({ doc, recaps, sung, related }) ?? []),
    reviews: recaps
      .filter((doc) => idOf(doc.season) === id)
      .flatMap((doc) => toRecapCard({ doc, related }) ?? []),
    mostSung: await readMostSung(reading, { sung, related }),
    previous: beside(at - 1),
    next: beside(at + 1),
  }
}

export type SungIn = { episode: string; song: string }

export function toSeasonEpisode({
  doc,
  recaps,
  sung,
  related,
}: {
  doc: EpisodeFields
  recaps: readonly CardFields[]
  sung: readonly SungIn[]
  related: Related
}): SeasonEpisode | null {
  const episode = toEpisode({ doc, related })
  if (!episode) return null
  const first = firstOf(recaps, doc.id)
  const songs = sung.filter(({ episode: where, song }) => where === doc.id && related.paths.has(song))
  const recap = first ? toRecapCard({ doc: first, related }) : null
  return { ...episode, recap, grade: (recap && first?.grade) || null, songs: songs.length }
}

async function readMostSung(
  reading: Reading,
  { sung, related }: { sung: readonly SungIn[]; related: Related },
): Promise<SeasonPage['mostSung']> {
  const times = Map.groupBy(sung, ({ song }) => song)
  const [most] = [...times]
    .filter(([id]) => related.paths.has(id))
    .sort(([, left], [, right]) => right.length - left.length)
  if (!most || most[1].length < 2) return null
  const [id] = most
  const songs = await findByIds(reading, { collection: 'songs', ids: [id], select: { title: true } })
  const song = toReference({ id, title: songs.get(id)?.title ?? '', related })
  return song && { song, times: most[1].length }
}

// Newest first. Three queries: no index serves them at once.
async function findSeasonRecaps(
  reading: Reading,
  { season, episodes }: { season: string; episodes: readonly string[] },
) {
  const find = async (where: object) =>
    await findMany(reading, {
      collection: 'recaps',
      where: { ...where, liveRev: { greater_than: 0 } },
      select: lineSelect,
      sort: '-firstPublishedAt',
      limit: 0,
    })
  const [reviews, alone, among] = await Promise.all([
    find({ season: { equals: season } }),
    episodes.length > 0 ? find({ episode: { in: episodes } }) : [],
    episodes.length > 0 ? find({ furtherEpisodes: { in: episodes } }) : [],
  ])
  const all = new Map([...reviews, ...alone, ...among].map((doc) => [doc.id, doc]))
  const at = (doc: { firstPublishedAt?: string | null }) => doc.firstPublishedAt ?? ''
  return [...all.values()].sort((left, right) => (at(left) < at(right) ? 1 : -1))
}

async function findSung(reading: Reading, episodes: readonly string[]): Promise<SungIn[]> {
  if (episodes.length === 0) return []
  const docs = await findMany(reading, {
    collection: 'performances',
    where: { episode: { in: [...episodes] } },
    select: { episode: true, song: true },
    sort: 'id',
    limit: 0,
  })
  return docs.map(({ episode, song }) => ({ episode: idOf(episode) ?? '', song: idOf(song) ?? '' }))
}
