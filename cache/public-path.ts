// Feeds and what else is polled; `data/feed/named.ts` says what each is.
const documents = [
  '(?:.+/)?feed(?:/[0-9-]+)?\\.(?:xml|atom|json)',
  'feeds\\.opml',
  'shows/[^/]+/calendar\\.ics',
]

/** Their paths, as the source of one of Next's rewrites; their parameter is `path`. */
export const documentPaths = `/:path(${documents.join('|')})`

const document = new RegExp(`^/(?:${documents.join('|')})(?:[?]|$)`)

/** Whether an address is that of one of them. */
export function isDocument(url: string): boolean {
  return document.test(url)
}

// Where WordPress, Ghost and others had feeds; `core/feed/old-address.ts` says what each was.
const oldFeeds = [
  '(?:(?:category|tag|author)/.+/)?feed(?:/(?:rss2?|rdf|atom))?',
  '(?:(?:tag|author)/[^/]+/)?rss',
  '(?:rss|index|atom)\\.xml',
]

/** Their paths, as the source of one of Next's rewrites; their parameter is `path`. */
export const oldFeedPaths = `/:path(${oldFeeds.join('|')})`

const oldFeed = new RegExp(`^/(?:${oldFeeds.join('|')})/$`)

/** The same address without its closing slash: Next would send it on with a 308, at which feed readers fail. */
export function withoutSlash(url: string): string {
  const [path = '', ...query] = url.split('?')
  return oldFeed.test(path) ? [path.slice(0, -1), ...query].join('?') : url
}

// Everything that a reader may ask for lies below the edition segment, except what these serve.
const outside = [
  '(?:through|for|once)-[^/]*',
  'admin',
  'api',
  '_next',
  'media',
  'cards',
  'preview',
  'site-map',
  'sitemap\\.xml',
  'news-sitemap\\.xml',
  'documents',
  'drip',
  'sign-in',
  'sign-out',
  'me',
  'old-feeds',
  ...documents,
  ...oldFeeds,
  'shows/[^/]+/songs\\.(?:csv|json)',
  'shows/[^/]+/at',
]
const inside = `(?!(?:${outside.join('|')})(?:/|$)).+`
const whole = new RegExp(`^/${inside}$`)
const below = new RegExp(`^/(?:${outside.join('|')})(?:[/?]|$)`)

/** The public paths but for `/`, as the source of one of Next's rewrites; their parameter is `path`. */
export const publicPaths = `/:path(${inside})`

/** Where the edition `now` has what a public address shows, or null for an address that is not one or not a plain one. */
export function innerPath(url: string): string | null {
  if (url === '/') return '/now'
  return whole.test(url) && !/[?%]/.test(url) ? `/now${url}` : null
}

/** Whether an address is served by something that is no page of the site. */
export function isOutside(url: string): boolean {
  return below.test(url)
}

// As `core/ledger-filter.ts` has them.
const filterNames = ['episode', 'singer', 'setting', 'kind', 'order']
const ledger = /^\/shows\/[^/?]+\/songs$/

/** The ledger of a show as far as a filter leaves it, made for one request, as the sources of Next's rewrites. */
export const filteredLedgers = filterNames.map((key) => ({
  source: '/shows/:show/songs',
  has: [{ type: 'query' as const, key }],
  destination: '/ledger/:show',
}))

/** Whether an address is one of those: any other parameter leaves the page as it is kept. */
export function isFilteredLedger(url: string): boolean {
  const [path = '', query = ''] = url.split('?', 2)
  if (!ledger.test(path)) return false
  const asked = new URLSearchParams(query)
  return filterNames.some((name) => asked.has(name))
}
