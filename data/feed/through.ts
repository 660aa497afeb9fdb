import type { Where } from 'payload'
import type { Order } from '#core/boundary.ts'
import { labelOf, parseCode } from '#core/episode.ts'
import { endOf } from '#core/place.ts'
import type { EpisodeFields } from '../map/docs.ts'
import { idOf } from '../map/id-of.ts'
import type { Reading } from '../reading.ts'
import { readRuns } from '../runs.ts'
import type { FeedOf } from './feed-of.ts'
import { type Entry, inSpan, type Source, type Span } from './sources.ts'

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
  const within: Within = { show, boundary, run: [...runs.episodes.values()] }
  const limit = (source: Source): Source => ({
    tags: source.tags,
    find: async (span, most) =>
      of.kind === 'shows'
        ? await findOfShow(reading, { within, span, most })
        : await findOfOthers(reading, { within, span, most, source }),
  })
  return { code, label: labelOf(number), boundary, limit }
}

type Within = { show: string; boundary: Order; run: readonly EpisodeFields[] }
type Wanted = { within: Within; span: Span; most: number }

// As many are read at once as hold enough that end early enough.
const atOnce = 4

/** The live recaps of a show that are about nothing later, newest first. What is about no place in it may be about any. */
async function findOfShow(reading: Reading, { within, span, most }: Wanted): Promise<Entry[]> {
  const { boundary, run, show } = within
  const seasons = await findSeasons(reading, show)
  const early = run.filter(({ order }) => typeof order === 'number' && order <= boundary)
  const begun = new Set(early.map(({ season }) => season))
  const reviewed = [...seasons].flatMap(([id, number]) => (begun.has(number) ? [id] : []))
  const or: Where[] = [{ episode: { in: early.map(({ id }) => id) } }]
  if (reviewed.length > 0) or.push({ season: { in: reviewed } })
  for (let rows = most * atOnce; ; rows *= atOnce) {
    const docs = await findPlaced(reading, { where: { or }, span, rows })
    const found = docs.filter(endsWithin(within, seasons)).map(toEntry)
    if (most > 0 && found.length >= most) return found.slice(0, most)
    if (most === 0 || docs.length < rows) return found
  }
}

/** The same of what another source has. */
async function findOfOthers(
  reading: Reading,
  { within, span, most, source }: Wanted & { source: Source },
): Promise<Entry[]> {
  const [entries, seasons] = await Promise.all([source.find(span, 0), findSeasons(reading, within.show)])
  const found: Entry[] = []
  const step = most === 0 ? entries.length : most * atOnce
  for (let start = 0; start < entries.length; start += step) {
    const some = entries.slice(start, start + step)
    const docs = await findPlaced(reading, { where: { id: { in: some.map(({ id }) => id) } }, span, rows: 0 })
    const ids = new Set(docs.filter(endsWithin(within, seasons)).map(({ id }) => id))
    found.push(...some.filter(({ id }) => ids.has(id)))
    if (most > 0 && found.length >= most) return found.slice(0, most)
  }
  return found
}

type Placed = {
  id: string
  firstPublishedAt: string
  episode?: string | null
  furtherEpisodes?: string[] | null
  season?: string | null
}

function endsWithin({ boundary, run }: Within, seasons: ReadonlyMap<string, number>) {
  return ({ episode, furtherEpisodes, season }: Placed): boolean => {
    const episodes = [episode, ...(furtherEpisodes ?? [])].map(idOf)
    const end = endOf({ episodes, season: seasons.get(idOf(season) ?? '') ?? null }, run)
    return end !== null && end <= boundary
  }
}

function toEntry({ id, firstPublishedAt }: Placed): Entry {
  return { id, at: firstPublishedAt }
}

async function findPlaced(
  { payload }: Reading,
  { where, span, rows }: { where: Where; span: Span; rows: number },
): Promise<Placed[]> {
  const { docs } = await payload.db.find<Placed>({
    collection: 'recaps',
    // Not by status: SQLite would read every published one, for their order.
    where: { and: [where, { liveRev: { greater_than: 0 } }, ...inSpan('firstPublishedAt', span)] },
    select: { episode: true, furtherEpisodes: true, season: true, firstPublishedAt: true },
    sort: '-firstPublishedAt',
    ...{ limit: rows, pagination: false },
  })
  return docs
}

async function findSeasons({ payload }: Reading, show: string): Promise<Map<string, number>> {
  const { docs } = await payload.db.find<{ id: string; number: number }>({
    ...{ collection: 'seasons', where: { show: { equals: show } }, select: { number: true } },
    ...{ limit: 0, pagination: false },
  })
  return new Map(docs.map(({ id, number }) => [id, number]))
}
