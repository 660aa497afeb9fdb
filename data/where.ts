import { now } from '#clock'
import { content } from '#core/content.ts'
import { codeOf, labelOf } from '#core/episode.ts'
import { recordTag } from '#core/expiry.ts'
import { hasAired } from '#core/place.ts'
import { seasonTitle } from '#core/subject.ts'
import type { PlaceToBe, Where } from '#core/where.ts'
import { type Answer, answerAt } from './answer.ts'
import { cachedFor } from './cached.ts'
import { findByIds } from './find-many.ts'
import { type EpisodeFields, showSelect } from './map/docs.ts'
import type { Reading } from './reading.ts'
import { readShowLine } from './show-line.ts'

export const getWhere = cachedFor(readWhereAt)

/** Where a reader is in a show, by its slug, and where she could be. */
async function readWhereAt(reading: Reading, show: string): Promise<Answer<Where>> {
  const path = content.shows.path({ show })
  return await answerAt(reading, {
    path,
    collection: 'shows',
    read: (current, id) => readWhere(current, { id, path }),
  })
}

async function readWhere(
  reading: Reading,
  { id, path }: { id: string; path: string },
): Promise<Where | null> {
  const [shows, line] = await Promise.all([
    findByIds(reading, { collection: 'shows', ids: [id], select: showSelect }),
    readShowLine(reading, id),
  ])
  const show = shows.get(id)
  if (!show) return null
  for (const doc of line) reading.tags.add(recordTag('episodes', doc.id))
  const places = line.map(toPlace)
  const boundary = reading.seen?.shows.get(id)
  const at =
    boundary === undefined || boundary === null
      ? null
      : places.findLast(({ standing }) => standing === 'seen')
  const seasons = Map.groupBy(line, ({ season }) => season)
  return {
    show: { id, title: show.title, path, colour: show.colour ?? null },
    at: at ?? null,
    isAtStart: boundary === null,
    seasons: [...seasons].map(([number, docs]) => ({
      number,
      title: seasonTitle(number),
      episodes: docs.map(toPlace),
    })),
  }
}

function toPlace(doc: EpisodeFields): PlaceToBe {
  const number = { season: doc.season, episode: doc.number }
  const isOn = hasAired({ airsAt: doc.airsAt }, now())
  const standing = !isOn ? 'unaired' : doc.isBeyond ? 'later' : 'seen'
  const isTold = standing === 'seen' && !doc.titleGivesAway
  return {
    code: codeOf(number),
    label: labelOf(number),
    number: doc.number,
    title: (isTold && doc.title) || null,
    airsAt: doc.airsAt ?? null,
    standing,
  }
}
