// Everything that a reader may ask for lies below the edition segment, except what these serve.
const outside = [
  'admin',
  'api',
  '_next',
  'media',
  'cards',
  'preview',
  'site-map',
  'sitemap\\.xml',
  'news-sitemap\\.xml',
  'shows/[^/]+/feed\\.xml',
  'shows/[^/]+/songs\\.(?:csv|json)',
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
