import { listTag } from '#core/expiry.ts'
import type { ShowPage } from '#core/season-model.ts'
import { type Answer, answerAt } from './answer.ts'
import { cachedFor } from './cached.ts'
import { findCast, knowCast, namedByCast, seenCast, toCast } from './cast-of-show.ts'
import { findByIds } from './find-many.ts'
import { type CardFields, type EpisodeFields, type PerformanceFields, songSelect } from './map/docs.ts'
import { idOf } from './map/id-of.ts'
import { toRecapCard } from './map/to-recap-card.ts'
import { toShow } from './map/to-show.ts'
import { toNewSongs } from './new-songs.ts'
import { hasAired } from './on-air.ts'
import { readPeople } from './people.ts'
import { findNextTold, toPreviouslyLink } from './previously-link.ts'
import type { Reading } from './reading.ts'
import { findCards, findFewCards, toCards } from './recap-cards.ts'
import { episodesOf, firstOf } from './recap-grades.ts'
import { readRelated } from './related.ts'
import { toRuns } from './runs.ts'
import { findSeasonEpisodes } from './season-episodes.ts'
import { findSeasons } from './seasons.ts'
import { seasonsToList, seasonsToRead, toShowSeason } from './show-seasons.ts'
import { findPerformances, targetsOfSung } from './sung.ts'

/** Among so many recaps are those of several evenings that are no neighbours. */
const recentRecaps = 120
const shownEssays = 5
const shownSongs = 5

export const getShow = cachedFor(readShowAt)

export async function readShowAt(reading: Reading, path: string): Promise<Answer<ShowPage>> {
  return await answerAt(reading, { path, collection: 'shows', read: readShow })
}

async function readShow(reading: Reading, id: string): Promise<ShowPage | null> {
  const run = await readRun(reading, id)
  const { seasons, recent, runs, line, first, last } = run
  const listed = seasonsToList({ line, seasons })
  const stand = line.filter(({ season }) => listed.has(season)).concat(first)
  const [own, heard] = await Promise.all([
    findRecapsOf(reading, { stand, line }),
    readHeard(
      reading,
      line.filter((doc) => hasAired(doc) && doc.season === last?.season),
    ),
  ])
  const recaps = newestFirst([...recent, ...own])
  const firsts = new Set(stand.map((episode) => firstOf(recaps, episode.id)))
  const shown = recaps.filter((doc) => firsts.has(doc))
  const cast = knowCast({ docs: run.cast, runs, show: id })
  const singers = new Map(cast.map((one) => [one.id, one]))
  const sung = { ...heard, singers, cast: new Map(run.cast.map((doc) => [doc.id, doc])), runs }
  const related = await readRelated(reading, {
    docs: [{ id, show: id }, ...run.newest, ...run.essays, ...shown],
    targets: [
      ...targetsOfSung(sung),
      ...line.map((doc) => ({ collection: 'episodes' as const, id: doc.id })),
      ...seasons.map((season) => ({ collection: 'seasons' as const, id: season.id })),
    ],
    known: {
      seasons: new Map(seasons.map((one) => [one.id, one])),
      episodes: new Map(line.map((one) => [one.id, one])),
    },
  })
  const show = toShow({ doc: related.shows.get(id), related })
  if (!show) return null
  const seen = seenCast({ cast, related })
  const people = await readPeople(
    reading,
    seen.flatMap(({ performers }) => performers.map(({ person }) => person)),
  )
  const counts = countsOf(heard.performances)
  const pages = seasons
    .toReversed()
    .flatMap((season) => toShowSeason({ season, line, listed, recaps: shown, sung: counts, related }) ?? [])
  const start = startOf({ first, recaps })
  return {
    ...show,
    since: first[0]?.airsAt ?? null,
    soFar: pages.find(({ number }) => number === (last ?? first[0])?.season)?.soFar ?? null,
    start: start && toRecapCard({ doc: start, related }),
    newest: toCards({ docs: run.newest, related })[0] ?? null,
    essays: toCards({ docs: run.essays, related }),
    seasons: pages,
    cast: toCast({ cast: seen, people, related }),
    songs: toNewSongs({ sung, related, limit: shownSongs }),
    previously: toPreviouslyLink({ episode: await findNextTold(reading, id), show }),
  }
}

/** The seasons of a show, its cast and its newest recaps, and the episodes that its page tells of. */
async function readRun(reading: Reading, id: string) {
  reading.tags.add(listTag('show', id)).add(listTag('aired', id))
  const [seasons, cast, recent] = await Promise.all([
    findSeasons(reading, id),
    findCast(reading, id),
    findCards(reading, { where: { show: { equals: id } }, limit: recentRecaps }),
  ])
  const newest = recent.slice(0, 1)
  const essays = recent.filter(({ kind }) => kind === 'show').slice(0, shownEssays)
  const numbers = seasonsToRead(seasons)
  const { all, whole: line } = await findSeasonEpisodes(reading, {
    seasons: numbers.map((season) => ({ show: id, season })),
    more: [...namedByCast(cast), ...[...newest, ...essays].flatMap(episodesOf)],
  })
  const regular = line.filter(({ season }) => season > 0)
  return {
    seasons,
    cast,
    recent,
    newest,
    essays,
    runs: toRuns(all),
    line,
    /** The first season. */
    first: regular.filter(({ season }) => season === regular[0]?.season),
    /** The last episode that has aired. */
    last: regular.findLast(hasAired) ?? null,
  }
}

/** Of an episode shown in one evening with the one before it the recap stands under that, be it of another season. */
async function findRecapsOf(
  reading: Reading,
  { stand, line }: { stand: readonly EpisodeFields[]; line: readonly EpisodeFields[] },
): Promise<CardFields[]> {
  if (stand.length === 0) return []
  const wanted = new Set<EpisodeFields | undefined>(stand)
  const ids = line.filter((doc, at) => wanted.has(doc) || wanted.has(line[at + 1])).map(({ id }) => id)
  return await findFewCards(reading, { episode: { in: ids } })
}

async function readHeard(reading: Reading, episodes: readonly EpisodeFields[]) {
  const ids = episodes.map(({ id }) => id)
  const performances = ids.length > 0 ? await findPerformances(reading, { episode: { in: ids } }) : []
  const songs = await findByIds(reading, {
    collection: 'songs',
    ids: performances.map(({ song }) => idOf(song)),
    select: songSelect,
  })
  return { performances, songs }
}

function countsOf(performances: readonly PerformanceFields[]) {
  return performances.map(({ episode, song }) => ({ episode: idOf(episode) ?? '', song: idOf(song) ?? '' }))
}

function newestFirst(docs: readonly CardFields[]): CardFields[] {
  const at = ({ firstPublishedAt }: CardFields) => firstPublishedAt ?? ''
  const all = new Map(docs.map((doc) => [doc.id, doc]))
  return [...all.values()].sort((left, right) => (at(left) < at(right) ? 1 : -1))
}

/** Where somebody new begins: the first recap of the first episode that has one. */
function startOf({
  first,
  recaps,
}: {
  first: readonly EpisodeFields[]
  recaps: readonly CardFields[]
}): CardFields | null {
  for (const { id } of first) {
    const recap = firstOf(recaps, id)
    if (recap) return recap
  }
  return null
}
