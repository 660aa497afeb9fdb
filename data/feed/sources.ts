import type { Where } from 'payload'
import { listTag, recordTag } from '#core/expiry.ts'
import type { Reading } from '../reading.ts'
import { findSeasonEpisodes } from '../season-episodes.ts'
import type { FeedKind, FeedOf } from './feed-of.ts'
import { findPersonPart, type Naming, recapsWhilePlaying } from './person-part.ts'

/** A live recap as far as a feed must know it to choose: which one, and when it was first published. */
export type Entry = { id: string; at: string }

/** When recaps were first published, of which some are sought; ISO 8601 in UTC, the beginning included. */
export type Span = { from?: string; before?: string }

/** Where the recaps of a feed come from: the tags of the lists that they are in, and a way to find the newest. */
export type Source = { tags: string[]; find: (span: Span, limit: number) => Promise<Entry[]> }

const sources: Record<FeedKind, (reading: Reading, of: FeedOf) => Promise<Source>> = {
  site: async (reading) => ({
    tags: [listTag('feed')],
    find: async (span, limit) => await findRecaps(reading, { where: {}, span, limit }),
  }),
  shows: async (reading, { id }) => ({
    tags: [listTag('show-feed', id)],
    find: async (span, limit) => await findRecaps(reading, { where: { show: { equals: id } }, span, limit }),
  }),
  seasons: openSeason,
  characters: openMentioned,
  songs: openMentioned,
  people: openPerson,
  authors: openCarried({ field: 'authors.author' }),
  tags: openCarried({ field: 'tags' }),
}

export async function openSource(reading: Reading, of: FeedOf): Promise<Source> {
  return await sources[of.kind](reading, of)
}

function openCarried({ field }: { field: string }) {
  return async (reading: Reading, { kind, id }: FeedOf): Promise<Source> => ({
    tags: [listTag('carried', recordTag(kind, id))],
    find: async (span, limit) => await findRecaps(reading, { where: { [field]: { in: [id] } }, span, limit }),
  })
}

async function openMentioned(reading: Reading, { kind, id }: FeedOf): Promise<Source> {
  const target = recordTag(kind, id)
  return {
    tags: [listTag('mentions', target)],
    find: async (span, limit) => await findNaming(reading, { targets: [target], span, limit }),
  }
}

// What names a character of theirs while somebody else played it is not theirs.
async function openPerson(reading: Reading, { id }: FeedOf): Promise<Source> {
  const part = await findPersonPart(reading, id)
  const shared = part.shared.map((character) => recordTag('characters', character.id))
  return {
    tags: [
      recordTag('people', id),
      ...[...part.whole, ...shared].map((target) => listTag('mentions', target)),
    ],
    find: async (span, limit) => {
      const [whole, namings] = await Promise.all([
        findNaming(reading, { targets: part.whole, span, limit }),
        findNamings(reading, { targets: shared, span, rows: 0 }),
      ])
      const playing = await recapsWhilePlaying(reading, { person: id, part, namings })
      return newestOf([...whole, ...namings.filter(({ recap }) => playing.has(recap)).map(toEntry)], limit)
    },
  }
}

// Three queries: no index serves them at once.
async function openSeason(reading: Reading, { id, show }: FeedOf): Promise<Source> {
  const number = (await findSeason(reading, id)) ?? 0
  const { whole } = await findSeasonEpisodes(reading, {
    seasons: [{ show: show ?? '', season: number }],
    more: [],
  })
  const ids = whole.map((episode) => episode.id)
  const wheres: Where[] = [{ season: { equals: id } }]
  if (ids.length > 0) wheres.push({ episode: { in: ids } }, { furtherEpisodes: { in: ids } })
  return {
    tags: [listTag('season', id), ...ids.map((episode) => listTag('episode', episode))],
    find: async (span, limit) => {
      const found = await Promise.all(wheres.map(async (where) => await findFew(reading, { where, span })))
      return newestOf(found.flat(), limit)
    },
  }
}

async function findSeason({ payload }: Reading, id: string): Promise<number | null> {
  const { docs } = await payload.db.find<{ number: number }>({
    ...{ collection: 'seasons', where: { id: { equals: id } }, select: { number: true } },
    ...{ limit: 1, pagination: false },
  })
  return docs[0]?.number ?? null
}

type Chosen = { span: Span; limit: number }

async function findRecaps(
  reading: Reading,
  { where, span, limit }: Chosen & { where: Where },
): Promise<Entry[]> {
  return await findEntries(reading, {
    where: { and: [where, { _status: { equals: 'published' } }, ...inSpan('firstPublishedAt', span)] },
    limit,
  })
}

// Of what is never much. By a limit, and by what all have, MongoDB would look for it among the newest of all recaps.
async function findFew(reading: Reading, { where, span }: { where: Where; span: Span }): Promise<Entry[]> {
  return await findEntries(reading, {
    where: { and: [where, { liveRev: { greater_than: 0 } }, ...inSpan('firstPublishedAt', span)] },
    limit: 0,
  })
}

async function findEntries(
  { payload }: Reading,
  { where, limit }: { where: Where; limit: number },
): Promise<Entry[]> {
  const { docs } = await payload.db.find<{ id: string; firstPublishedAt: string }>({
    collection: 'recaps',
    where,
    select: { firstPublishedAt: true },
    sort: '-firstPublishedAt',
    limit,
    pagination: false,
  })
  return docs.map(({ id, firstPublishedAt }) => ({ id, at: firstPublishedAt }))
}

// A recap has a row for each place where it names something: so many are read as hold enough recaps.
async function findNaming(
  reading: Reading,
  { targets, span, limit }: Chosen & { targets: readonly string[] },
): Promise<Entry[]> {
  for (let rows = limit * rowsEach; ; rows *= 4) {
    const namings = await findNamings(reading, { targets, span, rows })
    const found = newestOf(namings.map(toEntry), limit)
    if (limit === 0 || found.length === limit || namings.length < rows) return found
  }
}

const rowsEach = 16

async function findNamings(
  { payload }: Reading,
  { targets, span, rows }: { targets: readonly string[]; span: Span; rows: number },
): Promise<(Naming & { at: string })[]> {
  if (targets.length === 0) return []
  const { docs } = await payload.db.find<{ recapId: string; target: string; publishedAt: string }>({
    collection: 'mentions',
    where: { and: [{ target: { in: [...targets] } }, ...inSpan('publishedAt', span)] },
    select: { recapId: true, target: true, publishedAt: true },
    sort: '-publishedAt',
    limit: rows,
    pagination: false,
  })
  return docs.map(({ recapId, target, publishedAt }) => ({ recap: recapId, target, at: publishedAt }))
}

function toEntry({ recap, at }: { recap: string; at: string }): Entry {
  return { id: recap, at }
}

/** What is true of a time within a span. */
export function inSpan(field: string, { from, before }: Span): Where[] {
  return [
    ...(from ? [{ [field]: { greater_than_equal: from } }] : []),
    ...(before ? [{ [field]: { less_than: before } }] : []),
  ]
}

function newestOf(entries: readonly Entry[], limit: number): Entry[] {
  const each = new Map(entries.map((entry) => [entry.id, entry]))
  const sorted = [...each.values()].sort((left, right) => (left.at < right.at ? 1 : -1))
  return limit === 0 ? sorted : sorted.slice(0, limit)
}
