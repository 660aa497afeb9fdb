import { now } from '#clock'
import type { Beyond } from '#core/beyond.ts'
import { content } from '#core/content.ts'
import { codeOf, labelOf } from '#core/episode.ts'
import { recordTag } from '#core/expiry.ts'
import { hasAired } from '#core/place.ts'
import { type Previously, previouslyPath } from '#core/previously.ts'
import type { Answer } from './answer.ts'
import { findBeats } from './beats.ts'
import { answerBelow } from './below.ts'
import { cachedFor } from './cached.ts'
import type { EpisodeFields } from './map/docs.ts'
import { toShow } from './map/to-show.ts'
import type { Reading } from './reading.ts'
import { readShowLine } from './show-line.ts'
import { readTold } from './told.ts'

export const getPreviously = cachedFor(readPreviouslyAt)

/** What happened before an episode; for a reader who has not seen so far, no more than that there is something. */
export type PreviouslyAnswer = { previously: Previously } | { beyond: Beyond }

/** What happened in a show, by its slug, before the episode of that code. */
export async function readPreviouslyAt(
  reading: Reading,
  show: string,
  code: string,
): Promise<Answer<PreviouslyAnswer>> {
  return await answerBelow(reading, {
    records: [{ path: content.episodes.path({ show, code }), collection: 'episodes' }],
    compose: ([episode = '']) => previouslyPath(episode),
    page: '',
    read: async (current, { path }, [found]) =>
      found ? await readPreviously(current, { ...found, path }) : null,
  })
}

type Found = { id: string; show: string; path: string }

async function readPreviously(reading: Reading, { id, show, path }: Found): Promise<PreviouslyAnswer | null> {
  const line = await readShowLine(reading, show)
  const at = line.findIndex((one) => one.id === id)
  const doc = line[at]
  if (!doc) return null
  reading.tags.add(recordTag('episodes', id))
  const earlier = line.slice(0, at)
  const last = earlier.findLast(({ airsAt }) => hasAired({ airsAt }, now()))
  const rows = last?.isBeyond ? [] : await findBeats(reading, { show, before: doc.order ?? 0 })
  const asOf = last?.order ?? null
  const { seasons, related } = await readTold(reading, { show, line, rows, asOf })
  const owner = toShow({ doc: related.shows.get(show), related })
  if (!owner) return null
  if (last?.isBeyond) return { beyond: { ...toBeyond(last), show: owner, path, previously: null } }
  const number = numberOf(doc)
  const episode = { ...number, path: `${owner.path}/${codeOf(number)}` }
  const isWhole = last === earlier.at(-1)
  return { previously: { path, label: labelOf(number), show: owner, episode, seasons, isWhole } }
}

function toBeyond(last: EpisodeFields): Omit<Beyond, 'show' | 'path' | 'previously'> {
  const number = numberOf(last)
  return {
    label: labelOf(number),
    season: last.season,
    airsAt: last.airsAt ?? null,
    place: codeOf(number),
  }
}

function numberOf({ season, number }: EpisodeFields) {
  return { season, episode: number }
}
