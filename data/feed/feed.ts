import { now } from '#clock'
import { monthTag } from '#core/expiry.ts'
import type { Feed, FeedItem } from '#core/feed/feed.ts'
import type { FeedAddress } from '#core/feed/feed-address.ts'
import { mostItems } from '#core/feed/fit.ts'
import { monthOf, monthsBetween, spanOf } from '#core/feed/month.ts'
import { env } from '#env'
import type { Answer } from '../answer.ts'
import { findMany } from '../find-many.ts'
import { feedItemSelect } from '../map/docs.ts'
import { targetsIn } from '../map/to-body.ts'
import { toFeedItem } from '../map/to-feed-item.ts'
import type { Reading } from '../reading.ts'
import { readRelated } from '../related.ts'
import { type FeedOf, findFeedOf } from './feed-of.ts'
import { readFeedSite } from './feed-site.ts'
import { readHeading } from './heading.ts'
import { type Entry, openSource, type Source } from './sources.ts'
import { openThrough, type Through } from './through.ts'

/** What an address of a feed leads to: `moved` to the page of another, whose feed is at an address of its own. */
export type FeedAnswer = Answer<Feed> | { kind: 'refused'; message: string }

/** The feed at an address. A feed that goes through an episode has nothing of any later one. */
export async function readFeedAt(reading: Reading, address: FeedAddress): Promise<FeedAnswer> {
  const of = await findFeedOf(reading, address.of)
  if (of.kind === 'moved' || of.kind === 'none') return of
  const through = address.through === null ? null : await openThrough(reading, { of, code: address.through })
  if (typeof through === 'string') return { kind: 'refused', message: through }
  const feed = await readFeed(reading, { of, address, through })
  return feed ? { kind: 'page', page: feed } : { kind: 'none' }
}

type Asked = { of: FeedOf; address: FeedAddress; through: Through | null }

async function readFeed(reading: Reading, { of, address, through }: Asked): Promise<Feed | null> {
  const [site, heading, source] = await Promise.all([
    readFeedSite(reading),
    readHeading(reading, { of, through }),
    openSource(reading, of),
  ])
  if (!heading) return null
  const chosen = await choose(reading, {
    source: through ? through.limit(source) : source,
    month: address.month,
    isPlaced: through !== null || of.kind === 'people',
  })
  if (!chosen) return null
  const { entries, older } = chosen
  const suffix = through ? `/through/${through.code}` : ''
  return {
    id: `${site.idsBelow}:feeds/${of.kind}/${of.id}${suffix}`,
    site: { name: site.name, zone: site.zone },
    title: titleOf({ site: site.name, name: heading.name, through }),
    description: `${heading.has} in ${site.name}.`,
    page: address.of,
    address: { ...address, through: through?.code ?? null },
    changedAt: site.changedAt,
    items: await readItems(reading, { entries, through }),
    older,
    hasArchives: true,
    // The hub hears of no feed that depends on more than what a recap names.
    hub: through || of.kind === 'people' ? null : (env.WEBSUB_HUB ?? null),
  }
}

function titleOf({ site, name, through }: { site: string; name: string | null; through: Through | null }) {
  const title = name === null ? site : `${site}: ${name}`
  return through ? `${title}, up to ${through.label}` : title
}

const mostMonths = 24

/**
 * The newest entries, and one more to know whether there is one; or all of a month, null where there is no archive of
 * it. `isPlaced` where the place of a recap in its show decides whether it is in the feed.
 */
async function choose(
  reading: Reading,
  { source, month, isPlaced }: { source: Source; month: string | null; isPlaced: boolean },
): Promise<{ entries: Entry[]; older: string | null } | null> {
  if (month === null) {
    for (const tag of source.tags) reading.tags.add(tag)
    return { entries: await source.find({}, mostItems + 1), older: null }
  }
  if (month > monthOf(now().toISOString())) return null
  const span = spanOf(month)
  const [entries, [before]] = await Promise.all([source.find(span, 0), source.find({ before: span.from }, 1)])
  const older = before ? monthOf(before.at) : null
  if (older === null && entries.length === 0) return null
  const months = monthsBetween({ from: older ?? month, to: month })
  // Who is in it can also change with what a recap is about.
  const isLoose = older === null || isPlaced || months.length > mostMonths
  // What is first published in a month between the two, or before the first of all, is the older one from then on.
  for (const tag of source.tags) {
    if (isLoose) reading.tags.add(tag)
    else for (const one of months) reading.tags.add(monthTag(tag, one))
  }
  return { entries, older }
}

async function readItems(
  reading: Reading,
  { entries, through }: { entries: readonly Entry[]; through: Through | null },
): Promise<FeedItem[]> {
  if (entries.length === 0) return []
  // By their ids alone: asked for them in order, SQLite would look at every recap for them.
  const found = await findMany(reading, {
    collection: 'recaps',
    where: { id: { in: entries.map(({ id }) => id) }, _status: { equals: 'published' } },
    select: feedItemSelect,
    sort: 'id',
    limit: 0,
  })
  const byId = new Map(found.map((doc) => [doc.id, doc]))
  const docs = entries.flatMap(({ id }) => byId.get(id) ?? [])
  const targets = docs.flatMap(({ body }) => targetsIn(body))
  const related = await readRelated(reading, { docs, targets, withoutPlaces: true, until: through?.boundary })
  return docs.flatMap((doc) => toFeedItem({ doc, related }) ?? [])
}
