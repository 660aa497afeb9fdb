import type { Order } from '#core/boundary.ts'
import { labelOf, parseCode } from '#core/episode.ts'
import { endOf } from '#core/place.ts'
import { idOf } from '../map/id-of.ts'
import type { Reading } from '../reading.ts'
import { type Runs, readRuns } from '../runs.ts'
import type { FeedOf } from './feed-of.ts'
import type { Source } from './sources.ts'

/** How far a feed may go: an episode that has aired, and everything in its show up to it. */
export type Through = {
  code: string
  label: string
  boundary: Order
  /** A source without what is about anything later. */
  limit: (source: Source) => Source
}

/** Reads how far a feed below a show may go; words where the code is that of no episode that has aired. */
export async function openThrough(
  reading: Reading,
  { of, code }: { of: FeedOf; code: string },
): Promise<Through | string> {
  const number = parseCode(code)
  if (!of.show) return '“through” belongs to the feeds of a show.'
  if (!number) return '“through” should be the code of an episode, such as s01e04.'
  const show = of.show
  const runs = await readRuns(reading, [show])
  const episode = [...runs.episodes.values()].find(
    (one) => one.season === number.season && one.number === number.episode,
  )
  const last = runs.boundaryOf(show)
  const boundary = episode?.order ?? null
  if (boundary === null || last === null || boundary > last)
    return `“through”: no episode ${code} of this show has aired.`
  const limit = (source: Source): Source => ({
    tags: source.tags,
    find: async (span, most) => {
      const [entries, within] = await Promise.all([
        source.find(span, 0),
        findWithin(reading, { show, runs, boundary }),
      ])
      const chosen = entries.filter(({ id }) => within.has(id))
      return most === 0 ? chosen : chosen.slice(0, most)
    },
  })
  return { code, label: labelOf(number), boundary, limit }
}

type Placed = {
  id: string
  episode?: string | null
  furtherEpisodes?: string[] | null
  season?: string | null
}

/** The live recaps of a show that are about nothing later. What is about no place in it may be about any. */
async function findWithin(
  { payload }: Reading,
  { show, runs, boundary }: { show: string; runs: Runs; boundary: Order },
): Promise<Set<string>> {
  const [recaps, seasons] = await Promise.all([
    payload.db.find<Placed>({
      collection: 'recaps',
      where: { show: { equals: show }, _status: { equals: 'published' } },
      select: { episode: true, furtherEpisodes: true, season: true },
      ...{ limit: 0, pagination: false },
    }),
    payload.db.find<{ id: string; number: number }>({
      ...{ collection: 'seasons', where: { show: { equals: show } }, select: { number: true } },
      ...{ limit: 0, pagination: false },
    }),
  ])
  const numbers = new Map(seasons.docs.map(({ id, number }) => [id, number]))
  const run = [...runs.episodes.values()]
  const within = recaps.docs.filter(({ episode, furtherEpisodes, season }) => {
    const episodes = [episode, ...(furtherEpisodes ?? [])].map(idOf)
    const end = endOf({ episodes, season: numbers.get(idOf(season) ?? '') ?? null }, run)
    return end !== null && end <= boundary
  })
  return new Set(within.map(({ id }) => id))
}
