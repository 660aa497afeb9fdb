// Everything that a reader may ask for lies below the edition segment, except what these serve.
const outside = [
  'admin',
  'api',
  '_next',
  'media',
  'preview',
  'site-map',
  'sitemap\\.xml',
  'shows/[^/]+/feed\\.xml',
]
const inside = `(?!(?:${outside.join('|')})(?:/|$)).+`
const whole = new RegExp(`^/${inside}$`)

/** The public paths but for `/`, as the source of one of Next's rewrites; their parameter is `path`. */
export const publicPaths = `/:path(${inside})`

/** Where the edition `now` has what a public address shows, or null for an address that is not one or not a plain one. */
export function innerPath(url: string): string | null {
  if (url === '/') return '/now'
  return whole.test(url) && !/[?%]/.test(url) ? `/now${url}` : null
}
