import { createHash } from 'node:crypto'
import type { Feed, FeedItem } from '#core/feed/feed.ts'
import type { FeedAddress } from '#core/feed/feed-address.ts'
import { mostItems } from '#core/feed/fit.ts'
import { placesOf } from '#core/reader/choices.ts'
import { getDatabase } from '../database.ts'
import { readFeedSite } from '../feed/feed-site.ts'
import { findMany } from '../find-many.ts'
import { type FeedItemFields, feedItemSelect } from '../map/docs.ts'
import { idOf } from '../map/id-of.ts'
import { targetsIn } from '../map/to-body.ts'
import { toFeedItem } from '../map/to-feed-item.ts'
import { listChoices } from '../reader-places.ts'
import type { Reading } from '../reading.ts'
import { readRelated } from '../related.ts'
import { findFollowedRecaps } from './followed-recaps.ts'
import { listFollows } from './follows.ts'
import { seenFrom } from './seen-reading.ts'

/** Whose personal feed has this secret in its address, or null. */
export async function findFeedOwner(secret: string): Promise<{ id: string } | null> {
  const payload = await getDatabase()
  const { docs } = await payload.find({
    collection: 'readers',
    where: { feedHash: { equals: createHash('sha256').update(secret).digest('hex') } },
    select: { feedHash: true },
    ...{ depth: 0, limit: 1, pagination: false, overrideAccess: true },
  })
  return docs[0] ? { id: docs[0].id } : null
}

/** A reader's personal feed: the newest recaps of what she follows, told as far as she has seen. */
export async function readOwnFeed(
  given: Reading,
  { owner, address }: { owner: { id: string }; address: FeedAddress },
): Promise<Feed> {
  const [site, follows, choices] = await Promise.all([
    readFeedSite(given),
    listFollows({ reader: owner }),
    listChoices({ reader: owner }),
  ])
  const reading = await seenFrom(given, placesOf(choices))
  const ids = await findFollowedRecaps(reading, { follows, limit: mostItems })
  const docs = await findMany(reading, {
    collection: 'recaps',
    where: { id: { in: ids }, _status: { equals: 'published' } },
    select: feedItemSelect,
    sort: 'id',
    limit: 0,
  })
  const items = await readItems(reading, docs)
  return {
    id: `${site.idsBelow}:readers/${createHash('sha256').update(owner.id).digest('hex').slice(0, 16)}`,
    site: { name: site.name, zone: site.zone },
    title: `${site.name}: yours`,
    description: 'What you follow, up to where you are.',
    page: '/me',
    address,
    changedAt: site.changedAt,
    items: ids.flatMap((id) => items.get(id) ?? []),
    hasArchives: false,
    older: null,
    hub: null,
  }
}

// Text is told as far as its reader is in the show that it is about.
async function readItems(reading: Reading, docs: readonly FeedItemFields[]): Promise<Map<string, FeedItem>> {
  const byShow = Map.groupBy(docs, ({ show }) => idOf(show) ?? '')
  const items = await Promise.all(
    [...byShow].map(async ([show, own]) => {
      const boundary = reading.seen?.shows.get(show)
      const related = await readRelated(reading, {
        docs: own,
        targets: own.flatMap(({ body }) => targetsIn(body)),
        withoutPlaces: true,
        ...(boundary !== undefined && { until: boundary }),
      })
      return own.flatMap((doc) => {
        const item = toFeedItem({ doc, related })
        return item ? [[doc.id, item] as const] : []
      })
    }),
  )
  return new Map(items.flat())
}
