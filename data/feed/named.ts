import { dripPath } from '#core/drip/drip.ts'
import { toAtom } from '#core/feed/atom.ts'
import { calendarPath, parseCalendarPath, toCalendar } from '#core/feed/calendar.ts'
import type { Feed, RenderOptions } from '#core/feed/feed.ts'
import {
  type FeedAddress,
  type FeedFormat,
  feedPath,
  feedsPage,
  feedTypes,
  parseFeedAddress,
} from '#core/feed/feed-address.ts'
import { renderFitting } from '#core/feed/fit.ts'
import { toJsonFeed } from '#core/feed/json-feed.ts'
import { linksOf } from '#core/feed/links.ts'
import { opmlPath, toOpml } from '#core/feed/opml.ts'
import { toRss } from '#core/feed/rss.ts'
import { parseOwnFeed } from '#core/reader/own-feed.ts'
import { env } from '#env'
import type { Reading } from '../reading.ts'
import { readCalendarAt } from './calendar.ts'
import type { Build, Plain } from './documents.ts'
import { readFeedAt } from './feed.ts'
import { readOutlines } from './outlines.ts'

/** A document by its one address: how it is built, and the page that tells people of it, if there is one. */
export type Named = { address: string; build: Build; page: string | null }

const options: RenderOptions = { site: env.SITE_URL }

/** The document that a request names, or null where it names none. */
export function documentAt({ path, query }: { path: string; query: URLSearchParams }): Named | null {
  const feed = parseFeedAddress({ path, query })
  if (feed && !isPersonal(feed))
    return { address: feedPath(feed), build: (reading) => buildFeed(reading, feed), page: feedsPage(feed) }
  if (query.has('through') && (path === opmlPath || parseCalendarPath(path)))
    return {
      // Not that of the document itself, which may be held.
      address: `${path}?through`,
      build: async () => ({ kind: 'refused', message: '“through” belongs to the feeds of a show.' }),
      page: null,
    }
  if (path === opmlPath) return { address: path, build: buildOpml, page: null }
  const show = parseCalendarPath(path)
  return show ? { address: path, build: (reading) => buildCalendar(reading, show), page: null } : null
}

const renderers: Record<FeedFormat, (feed: Feed, options: RenderOptions) => string> = {
  xml: toRss,
  atom: toAtom,
  json: toJsonFeed,
}

async function buildFeed(reading: Reading, address: FeedAddress): ReturnType<Build> {
  const answer = await readFeedAt(reading, address)
  // An editor may have sent a page to another site, where there are no feeds of ours.
  if (answer.kind === 'moved')
    return answer.path.startsWith('/')
      ? { ...answer, path: feedPath({ ...address, of: answer.path }) }
      : { kind: 'none' }
  if (answer.kind !== 'page') return answer
  return { kind: 'page', page: toPlain(answer.page) }
}

/** A feed as the bytes that its address asks for. */
export function toPlain(feed: Feed): Plain {
  const { format } = feed.address
  const bytes = renderFitting(feed, (some) => renderers[format](some, options))
  const links = linksOf({ feed, format, ...options })
    .filter(({ rel }) => rel === 'hub' || rel === 'self')
    .map(({ rel, href }) => `<${href}>; rel="${rel}"`)
  return { type: feedTypes[format], bytes, changedAt: feed.changedAt, links: links.join(', ') }
}

// Somebody's own: it is looked up at every poll.
function isPersonal({ of }: FeedAddress): boolean {
  return of.startsWith(`${dripPath()}/`) || parseOwnFeed(of) !== null
}

async function buildOpml(reading: Reading): ReturnType<Build> {
  const list = await readOutlines(reading)
  const bytes = new TextEncoder().encode(toOpml({ ...list, ...options }))
  return { kind: 'page', page: { type: 'text/x-opml', bytes, changedAt: null, links: null } }
}

async function buildCalendar(reading: Reading, show: string): ReturnType<Build> {
  const answer = await readCalendarAt(reading, show)
  if (answer.kind === 'moved')
    return answer.path.startsWith('/') ? { ...answer, path: calendarPath(answer.path) } : { kind: 'none' }
  if (answer.kind !== 'page') return answer
  const bytes = new TextEncoder().encode(toCalendar(answer.page, options))
  return {
    kind: 'page',
    page: { type: 'text/calendar', bytes, changedAt: null, links: null },
  }
}
