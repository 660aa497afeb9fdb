import type { Feed, FeedItem } from '#core/feed/feed.ts'
import type { FeedAddress } from '#core/feed/feed-address.ts'
import { mostItems } from '#core/feed/fit.ts'
import type { Drip } from '#types'
import { readDripShow, releasesOf } from '../drip.ts'
import { findMany } from '../find-many.ts'
import { feedItemSelect } from '../map/docs.ts'
import { idOf } from '../map/id-of.ts'
import { targetsIn } from '../map/to-body.ts'
import { toFeedItem } from '../map/to-feed-item.ts'
import type { Reading } from '../reading.ts'
import { readRelated } from '../related.ts'
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
  const episodes = docs.flatMap(({ episode, furtherEpisodes }) =>
    [episode, ...(furtherEpisodes ?? [])].map(idOf),
  )
  const related = await readRelated(reading, {
    docs,
    targets: docs.flatMap(({ body }) => targetsIn(body)),
    withoutPlaces: true,
    until: await lastOf(reading, episodes),
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
    older: null,
    hub: null,
  }
}

async function lastOf(reading: Reading, ids: readonly (string | null)[]): Promise<number | undefined> {
  const known = ids.filter((id) => id !== null)
  if (known.length === 0) return undefined
  const [last] = await findMany(reading, {
    collection: 'episodes',
    where: { id: { in: known } },
    select: { order: true },
    sort: '-order',
    limit: 1,
  })
  return last?.order ?? undefined
}
