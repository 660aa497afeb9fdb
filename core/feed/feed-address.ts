import { parseCode } from '../episode.ts'
import { parseMonth } from './month.ts'

/** The kinds of documents in which a feed can be had, by how their addresses end: RSS 2.0, Atom, JSON Feed. */
export const feedFormats = ['xml', 'atom', 'json'] as const

export type FeedFormat = (typeof feedFormats)[number]

export type FeedAddress = {
  /** The page whose recaps the feed has; `/` for all of them. */
  of: string
  format: FeedFormat
  /** The month whose archive it is, such as `2012-02`, or null for the newest items. */
  month: string | null
  /** The code of the episode beyond which it gives nothing, such as `s01e04`, or null. */
  through: string | null
}

/** The media type of a format. */
export const feedTypes: Record<FeedFormat, string> = {
  xml: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
}

/** Where a feed is. Without more than `of` it is the one that most readers take: RSS, the newest items, whole. */
export function feedPath({
  of,
  format = 'xml',
  month = null,
  through = null,
}: Partial<FeedAddress> & { of: string }): string {
  const name = month ? `feed/${month}.${format}` : `feed.${format}`
  return `${of === '/' ? '' : of}/${name}${through === null ? '' : `?through=${through}`}`
}

/** The page that tells people of a feed, at what it says of how far the feed goes. */
export function feedsPage({ of, through = null }: Pick<FeedAddress, 'of'> & Partial<FeedAddress>): string {
  const end = through && parseCode(through) ? `#${through}` : ''
  return `${of === '/' ? '' : of}/feeds${end}`
}

const pattern = /^(\/.+)?\/feed(?:\/([^/]+))?\.(xml|atom|json)$/

// What a browser would read as another host, or no address has.
const strange = /\/\/|[\\\s]/

/** Reads the path and the parameters of an address, or null where it is no feed's. */
export function parseFeedAddress({
  path,
  query,
}: {
  path: string
  query: Pick<URLSearchParams, 'get'>
}): FeedAddress | null {
  if (strange.test(path)) return null
  const [whole, of = '/', month = null, ending] = pattern.exec(path) ?? []
  const format = feedFormats.find((one) => one === ending)
  if (whole === undefined || !format || (month !== null && !parseMonth(month))) return null
  return { of, format, month, through: query.get('through')?.toLowerCase() ?? null }
}
