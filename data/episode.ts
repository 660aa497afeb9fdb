import { content } from '#core/content.ts'
import { listTag } from '#core/expiry.ts'
import type { EpisodePage, NeighbourEpisode } from '#core/model.ts'
import { subjectLabel } from '#core/subject.ts'
import { type Answer, answerAt } from './answer.ts'
import { readBoundary } from './boundary.ts'
import { cached } from './cached.ts'
import { findByIds } from './find-many.ts'
import { findHeardIn, namedByHeard } from './heard.ts'
import { type CardFields, type EpisodeFields, episodeSelect } from './map/docs.ts'
import { toEpisode } from './map/to-episode.ts'
import { toRecapCard } from './map/to-recap-card.ts'
import { toShow } from './map/to-show.ts'
import type { Reading } from './reading.ts'
import { findEpisodeCards, toCards } from './recap-cards.ts'
import { firstOf } from './recap-grades.ts'
import { type Related, readRelated } from './related.ts'
import { toRuns } from './runs.ts'
import { findSeasonEpisodes } from './season-episodes.ts'
import { readSung, targetsOfSung, toSungLines } from './sung.ts'

export const getEpisode = cached(readEpisodeAt)

export async function readEpisodeAt(reading: Reading, path: string): Promise<Answer<EpisodePage>> {
  return await answerAt(reading, { path, collection: 'episodes', read: readEpisode })
}

async function readEpisode(reading: Reading, id: string, show: string): Promise<EpisodePage | null> {
  const [docs, heard, boundary] = await Promise.all([
    findByIds(reading, { collection: 'episodes', ids: [id], select: episodeSelect }),
    findHeardIn(reading, [id]),
    readBoundary(reading, show),
  ])
  const doc = docs.get(id)
  if (!doc) return null
  const { all, whole } = await findSeasonEpisodes(reading, {
    seasons: seasonsAround(doc.season).map((season) => ({ show, season })),
    more: namedByHeard(heard),
  })
  const runs = { ...toRuns(all), boundaryOf: () => boundary }
  const { previous, next } = besideOf({ episodes: whole, doc })
  const shown = [previous, doc, next].filter((one) => one !== undefined)
  for (const one of shown) reading.tags.add(listTag('episode', one.id))
  const ids = shown.map((one) => one.id)
  const [recaps, sung] = await Promise.all([
    findEpisodeCards(reading, ids),
    readSung(reading, { docs: heard.performances, runs }),
  ])
  const related = await readRelated(reading, {
    docs: [...shown, ...recaps],
    targets: targetsOfSung(sung),
    known: { episodes: new Map(whole.map((one) => [one.id, one])) },
  })
  const episode = toEpisode({ doc, related })
  const owner = toShow({ doc: related.shows.get(show), related })
  if (!episode || !owner) return null
  return {
    ...episode,
    showFeed: owner,
    inSeason: seasonOf({ showPath: owner.path, season: doc.season }),
    recaps: toCards({ docs: recaps.filter((recap) => firstOf([recap], id)), related }),
    performances: toSungLines({ sung, related }),
    previous: toNeighbour({ doc: previous, recaps, related }),
    next: toNeighbour({ doc: next, recaps, related }),
  }
}

/** In which seasons an episode’s neighbours are: its own, those beside it, and the specials, which stand anywhere. */
function seasonsAround(season: number): number[] {
  return [...new Set([0, season - 1, season, season + 1])].filter((number) => number >= 0)
}

/** The episodes before and after one in the order of the show. */
function besideOf({ episodes, doc }: { episodes: readonly EpisodeFields[]; doc: EpisodeFields }) {
  const at = episodes.findIndex(({ id }) => id === doc.id)
  return { previous: at > 0 ? episodes[at - 1] : undefined, next: episodes[at + 1] }
}

/** An episode makes its season, so that there is one, at the address that follows from its number. */
function seasonOf({ showPath, season }: { showPath: string; season: number }): EpisodePage['inSeason'] {
  const show = showPath.split('/').at(-1)
  const title = subjectLabel({ kind: 'season', season })
  return title ? { title, path: content.seasons.path({ show, number: season }) } : null
}

function toNeighbour({
  doc,
  recaps,
  related,
}: {
  doc: EpisodeFields | undefined
  recaps: readonly CardFields[]
  related: Related
}): NeighbourEpisode | null {
  const episode = toEpisode({ doc, related })
  const first = doc ? firstOf(recaps, doc.id) : null
  return episode && { ...episode, recap: first ? toRecapCard({ doc: first, related }) : null }
}
