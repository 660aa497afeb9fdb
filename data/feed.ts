import type { Where } from 'payload'
import { feedPath } from '#core/content.ts'
import { listTag } from '#core/expiry.ts'
import type { Feed, FeedItem } from '#core/model.ts'
import { type Answer, answerAt } from './answer.ts'
import { findByIds, findMany } from './find-many.ts'
import { feedItemSelect, showSelect } from './map/docs.ts'
import { targetsIn } from './map/to-body.ts'
import { toFeedItem } from './map/to-recap.ts'
import type { Reading } from './reading.ts'
import { readRelated } from './related.ts'

/** How many items a feed has at most. */
export const mostItems = 30

/** The feed of the whole publication. */
export async function readFeed(reading: Reading): Promise<Feed> {
  reading.tags.add(listTag('feed'))
  const [site, items] = await Promise.all([readSiteFeed(reading), findItems(reading, {})])
  return {
    title: site.name,
    description: `Every recap of ${site.name}.`,
    path: '/',
    selfPath: feedPath(),
    changedAt: site.feedChangedAt ?? null,
    items,
  }
}

/** The feed of the show at an address, which leads on where the show was renamed. */
export async function readShowFeedAt(reading: Reading, path: string): Promise<Answer<Feed>> {
  return await answerAt(reading, {
    path,
    collection: 'shows',
    read: (current, id) => readShowFeed(current, { id, path }),
  })
}

async function readShowFeed(
  reading: Reading,
  { id, path }: { id: string; path: string },
): Promise<Feed | null> {
  reading.tags.add(listTag('show-feed', id))
  const select = { ...showSelect, slug: true, feedChangedAt: true } as const
  const [site, shows, items] = await Promise.all([
    readSiteFeed(reading),
    findByIds(reading, { collection: 'shows', ids: [id], select }),
    findItems(reading, { show: { equals: id } }),
  ])
  const show = shows.get(id)
  if (!show) return null
  return {
    title: `${site.name}: ${show.title}`,
    description: `Every recap of ${show.title} in ${site.name}.`,
    path,
    selfPath: feedPath(show.slug),
    changedAt: show.feedChangedAt ?? null,
    items,
  }
}

async function readSiteFeed({ payload }: Reading) {
  const select = { name: true, feedChangedAt: true } as const
  return await payload.findGlobal({ slug: 'site', select, depth: 0, overrideAccess: true })
}

async function findItems(reading: Reading, where: Where): Promise<FeedItem[]> {
  const docs = await findMany(reading, {
    collection: 'recaps',
    where: { ...where, _status: { equals: 'published' } },
    select: feedItemSelect,
    sort: '-firstPublishedAt',
    limit: mostItems,
  })
  const targets = docs.flatMap(({ body }) => targetsIn(body))
  const related = await readRelated(reading, { docs, targets, withoutPlaces: true })
  return docs.flatMap((doc) => toFeedItem({ doc, related }) ?? [])
}
