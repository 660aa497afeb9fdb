import { listTag, recordTag } from '#core/expiry.ts'
import type { EpisodePage, NeighbourEpisode } from '#core/model.ts'
import { type Answer, answerAt } from './answer.ts'
import { cachedFor } from './cached.ts'
import { findHeardIn } from './heard.ts'
import type { CardFields, EpisodeFields } from './map/docs.ts'
import { toEpisode } from './map/to-episode.ts'
import { toRecapCard } from './map/to-recap-card.ts'
import { toShow } from './map/to-show.ts'
import { findTold, toPreviouslyLink } from './previously-link.ts'
import type { Reading } from './reading.ts'
import { findEpisodeCards, toCards } from './recap-cards.ts'
import { firstOf } from './recap-grades.ts'
import { type Related, readRelated } from './related.ts'
import { toRuns } from './runs.ts'
import { readShowLine } from './show-line.ts'
import { readSung, targetsOfSung, toSungLines } from './sung.ts'

export const getEpisode = cachedFor(readEpisodeAt)

export async function readEpisodeAt(reading: Reading, path: string): Promise<Answer<EpisodePage>> {
  return await answerAt(reading, { path, collection: 'episodes', read: readEpisode })
}

async function readEpisode(reading: Reading, id: string, show: string): Promise<EpisodePage | null> {
  const [line, heard] = await Promise.all([readShowLine(reading, show), findHeardIn(reading, [id])])
  const at = line.findIndex((one) => one.id === id)
  const doc = line[at]
  if (!doc) return null
  const [previous, next] = [line[at - 1], line[at + 1]]
  const shown = [previous, doc, next].filter((one) => one !== undefined)
  for (const one of shown) {
    reading.tags.add(recordTag('episodes', one.id))
    reading.tags.add(listTag('episode', one.id))
  }
  const ids = shown.map((one) => one.id)
  const [recaps, sung] = await Promise.all([
    findEpisodeCards(reading, ids),
    readSung(reading, { docs: heard.performances, runs: toRuns(line) }),
  ])
  const related = await readRelated(reading, {
    docs: [...shown.map((one) => ({ id: one.id, show, episode: one.id })), ...recaps],
    targets: targetsOfSung(sung),
  })
  const episode = toEpisode({ doc, related })
  const owner = toShow({ doc: related.shows.get(show), related })
  if (!episode || !owner) return null
  return {
    ...episode,
    showFeed: owner,
    recaps: toCards({ docs: recaps.filter((recap) => firstOf([recap], id)), related }),
    performances: toSungLines({ sung, related }),
    previous: toNeighbour({ doc: previous, recaps, related }),
    next: toNeighbour({ doc: next, recaps, related }),
    previously: toPreviouslyLink({ episode: await findTold(reading, { show, line, at }), show: owner }),
  }
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
