import { content, wholeSite } from '#core/content.ts'
import type { Crumb } from '#core/crumbs.ts'
import { codeOf, labelOf } from '#core/episode.ts'
import { listTag } from '#core/expiry.ts'
import { feedsPage } from '#core/feed/feed-address.ts'
import type { FeedPage } from '#core/feed/feed-page.ts'
import { seasonTitle } from '#core/subject.ts'
import type { Answer } from '../answer.ts'
import { cachedFor } from '../cached.ts'
import { findByIds, findMany } from '../find-many.ts'
import { idOf } from '../map/id-of.ts'
import { toShow } from '../map/to-show.ts'
import { hasAired } from '../on-air.ts'
import type { Reading } from '../reading.ts'
import { findCardsByIds, toCards } from '../recap-cards.ts'
import { readRelated } from '../related.ts'
import { readShowLine } from '../show-line.ts'
import { type FeedOf, findFeedOf } from './feed-of.ts'
import { readHeading } from './heading.ts'
import { readOutlines } from './outlines.ts'
import { openSource } from './sources.ts'

/** How many of the newest recaps stand there. */
const shown = 5

export const getFeedPage = cachedFor(readFeedPageAt)

/** What people are told of the feed of the page at a path. */
export async function readFeedPageAt(reading: Reading, path: string): Promise<Answer<FeedPage>> {
  const of = await findFeedOf(reading, path)
  if (of.kind === 'none') return of
  if (of.kind === 'moved') return { kind: 'moved', path: feedsPage({ of: of.path }) }
  const page = await readFeedPage(reading, { of, path })
  return page ? { kind: 'page', page } : { kind: 'none' }
}

async function readFeedPage(
  reading: Reading,
  { of, path }: { of: FeedOf; path: string },
): Promise<FeedPage | null> {
  const [heading, source] = await Promise.all([
    readHeading(reading, { of, through: null }),
    openSource(reading, of),
  ])
  if (!heading || !(await isKnown(reading, of))) return null
  for (const tag of source.tags) reading.tags.add(tag)
  const entries = await source.find({}, shown)
  const [docs, ends, others] = await Promise.all([
    findCardsByIds(
      reading,
      entries.map(({ id }) => id),
    ),
    of.show ? readEnds(reading, { of, show: of.show }) : [],
    readOthers(reading, of),
  ])
  const related = await readRelated(reading, {
    docs: [...docs, ...(of.show ? [{ id: of.id, show: of.show }] : [])],
    targets: [],
  })
  const show = toShow({ doc: related.shows.get(of.show ?? ''), related })
  const own = { title: heading.short, path }
  const crumbs = show && show.path !== path ? [show, own] : [own]
  return {
    of: path,
    name: heading.name,
    has: heading.has,
    crumbs: of.kind === 'site' ? [] : crumbs,
    show,
    recaps: toCards({ docs, related }),
    ends,
    others,
  }
}

// A tag is a word about recaps: whoever has come to none that carries it does not hear of it.
async function isKnown(reading: Reading, { kind, id }: FeedOf): Promise<boolean> {
  if (kind !== 'tags' || !reading.seen) return true
  const where = { tags: { in: [id] }, liveRev: { greater_than: 0 } }
  const select = { liveRev: true } as const
  return (await findMany(reading, { collection: 'recaps', where, select, sort: 'id', limit: 1 })).length > 0
}

// A feed ends no earlier than whoever follows it has met what it is of.
async function readEnds(
  reading: Reading,
  { of, show }: { of: FeedOf; show: string },
): Promise<FeedPage['ends']> {
  const [whole, first] = await Promise.all([readShowLine(reading, show), readFirst(reading, of)])
  const line = whole.slice(
    Math.max(
      0,
      whole.findIndex(({ id }) => id === first),
    ),
  )
  const seasons = Map.groupBy(line.filter(hasAired), ({ season }) => season)
  return [...seasons]
    .map(([season, episodes]) => ({
      season: seasonTitle(season),
      episodes: episodes.map(({ number }) => {
        const place = { season, episode: number }
        return { code: codeOf(place), label: labelOf(place) }
      }),
    }))
    .reverse()
}

async function readFirst(reading: Reading, { kind, id }: FeedOf): Promise<string | null> {
  if (kind !== 'characters' && kind !== 'songs') return null
  const docs = await findByIds(reading, { collection: kind, ids: [id], select: { firstEpisode: true } })
  return idOf(docs.get(id)?.firstEpisode)
}

async function readOthers(reading: Reading, of: FeedOf): Promise<FeedPage['others']> {
  if (of.kind === 'shows') {
    const seasons = await readNamed(reading, { collection: 'seasons', show: of.id })
    return [{ title: 'Seasons', links: seasons }].filter(({ links }) => links.length > 0)
  }
  if (of.kind !== 'site') return []
  const [shows, authors, tags] = await Promise.all([
    readOutlines(reading),
    readNamed(reading, { collection: 'authors', show: wholeSite }),
    // No feed of a subject ends where a reader is.
    reading.seen ? [] : readNamed(reading, { collection: 'tags', show: wholeSite }),
  ])
  return [
    { title: 'One show', links: shows.shows },
    { title: 'One author', links: authors },
    { title: 'One subject', links: tags },
  ].filter(({ links }) => links.length > 0)
}

/** The records of a kind that can be seen now, by the names that are kept beside their addresses. */
async function readNamed(
  reading: Reading,
  { collection, show }: { collection: 'seasons' | 'authors' | 'tags'; show: string },
): Promise<Crumb[]> {
  for (const list of content[collection].lists)
    reading.tags.add(listTag(list, list === 'show' ? show : undefined))
  const { docs } = await reading.payload.find({
    collection: 'addresses',
    where: {
      and: [
        { recordCollection: { equals: collection } },
        { showId: { equals: show } },
        { current: { equals: true } },
        { isPublic: { equals: true } },
      ],
    },
    select: { path: true, name: true },
    ...{ sort: 'path', depth: 0, limit: 0, pagination: false, overrideAccess: true },
  })
  return docs.map(({ path, name }) => ({ title: name ?? seasonAt(path), path }))
}

function seasonAt(path: string): string {
  return seasonTitle(Number(path.slice(path.lastIndexOf('/') + 1)))
}
