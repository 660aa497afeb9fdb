import { listTag } from '#core/expiry.ts'
import type { EpisodePage } from '#core/model.ts'
import { type Answer, answerAt } from './answer.ts'
import { readBoundary } from './boundary.ts'
import { cached } from './cached.ts'
import { findByIds } from './find-many.ts'
import { episodeSelect } from './map/docs.ts'
import { toEpisode } from './map/to-episode.ts'
import { toShow } from './map/to-show.ts'
import { readPerformances } from './performances.ts'
import type { Reading } from './reading.ts'
import { findEpisodeCards, toCards } from './recap-cards.ts'
import { readRelated } from './related.ts'

export const getEpisode = cached(readEpisodeAt)

export async function readEpisodeAt(reading: Reading, path: string): Promise<Answer<EpisodePage>> {
  return await answerAt(reading, { path, collection: 'episodes', read: readEpisode })
}

async function readEpisode(reading: Reading, id: string): Promise<EpisodePage | null> {
  reading.tags.add(listTag('episode', id))
  const [docs, recaps] = await Promise.all([
    findByIds(reading, { collection: 'episodes', ids: [id], select: episodeSelect }),
    findEpisodeCards(reading, id),
  ])
  const doc = docs.get(id)
  if (!doc) return null
  const related = await readRelated(reading, { docs: [doc, ...recaps], targets: [] })
  const episode = toEpisode({ doc, related })
  const show = episode && toShow({ doc: related.shows.get(episode.show.id), related })
  if (!episode || !show) return null
  const boundary = await readBoundary(reading, show.id)
  return {
    ...episode,
    showFeed: show,
    recaps: toCards({ docs: recaps, related }),
    performances: await readPerformances(reading, { where: { episode: { equals: id } }, boundary }),
  }
}
