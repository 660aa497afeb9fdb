import type { Boundary } from '#core/boundary.ts'
import { recordTag } from '#core/expiry.ts'
import type { Feed, FeedItem } from '#core/feed/feed.ts'
import type { FeedAddress } from '#core/feed/feed-address.ts'
import { mostItems } from '#core/feed/fit.ts'
import { endOf } from '#core/place.ts'
import type { Drip } from '#types'
import { readDripShow, releasesOf } from '../drip.ts'
import { findByIds, findMany } from '../find-many.ts'
import { type FeedItemFields, feedItemSelect } from '../map/docs.ts'
import { idOf } from '../map/id-of.ts'
import { targetsIn } from '../map/to-body.ts'
import { toFeedItem } from '../map/to-feed-item.ts'
import type { Reading } from '../reading.ts'
import { readRelated } from '../related.ts'
import { readRuns } from '../runs.ts'
import { readFeedSite } from './feed-site.ts'

/**
 * A personal feed: the newest of what it has released, each under an id of its own and dated at its release. Nothing in
 * it is told of a later episode than the last that it has come to.
 */
export async function readDripFeed(
  reading: Reading,
  { drip, address }: { drip: Drip; address: FeedAddress },
): Promise<Feed | null> {
  const releases = releasesOf(drip).toReversed().slice(0, mostItems)
  // Also of those that are off the air now, and may come back.
  for (const { id } of releases) reading.tags.add(recordTag('recaps', id))
  const [site, show, docs] = await Promise.all([
    readFeedSite(reading),
    readDripShow(reading, drip.showId),
    findMany(reading, {
      collection: 'recaps',
      where: { id: { in: releases.map(({ id }) => id) }, _status: { equals: 'published' } },
      select: feedItemSelect,
      sort: 'id',
      limit: 0,
    }),
  ])
  if (!show) return null
  const related = await readRelated(reading, {
    docs,
    targets: docs.flatMap(({ body }) => targetsIn(body)),
    withoutPlaces: true,
    until: await lastOf(reading, { docs, show: drip.showId }),
  })
  const items = releases.flatMap(({ id, at }): FeedItem[] => {
    const doc = docs.find((one) => one.id === id)
    const item = doc && toFeedItem({ doc, related })
    if (!item) return []
    const [, updatedAt = at] = [item.updatedAt, at].sort()
    return [
      {
        ...item,
        id: `${site.idsBelow}:drips/${drip.id}/${id}`,
        importedId: null,
        publishedAt: at,
        updatedAt,
      },
    ]
  })
  return {
    id: `${site.idsBelow}:drips/${drip.id}`,
    site: { name: site.name, zone: site.zone },
    title: `${site.name}: ${show.title}, from the beginning`,
    description: `The recaps of ${show.title}, one after another.`,
    page: show.path,
    address,
    changedAt: [releases[0]?.at ?? '', site.changedAt].sort().at(-1) ?? site.changedAt,
    items,
    hasArchives: false,
    older: null,
    hub: null,
  }
}

/** The last episode that any of the recaps is about, a review being about all of its season; null where none is. */
async function lastOf(
  reading: Reading,
  { docs, show }: { docs: readonly FeedItemFields[]; show: string },
): Promise<Boundary> {
  const [{ episodes: run }, seasons] = await Promise.all([
    readRuns(reading, [show]),
    findByIds(reading, {
      collection: 'seasons',
      ids: docs.map(({ season }) => idOf(season)),
      select: { number: true },
    }),
  ])
  const ends = docs.flatMap(({ episode, furtherEpisodes, season }) => {
    const episodes = [episode, ...(furtherEpisodes ?? [])].map(idOf)
    return (
      endOf({ episodes, season: seasons.get(idOf(season) ?? '')?.number ?? null }, [...run.values()]) ?? []
    )
  })
  return ends.length > 0 ? Math.max(...ends) : null
}
