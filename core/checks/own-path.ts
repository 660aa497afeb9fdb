import { content } from '../content.ts'

const fixed = new Set([
  '',
  '/',
  '/recaps',
  '/shows',
  '/songs',
  '/feeds',
  '/drip',
  '/feeds.opml',
  '/robots.txt',
])
const files = /^\/(?:media|cards|_next)\//
const below = [...new Set(Object.values(content).flatMap((row) => row.below ?? []))]
const more =
  /(?:\/page\/\d+|\/feed\.(?:xml|atom|json)|\/feed\/[\d-]+\.(?:xml|atom|json)|\/feeds|\/calendar\.ics)$/

/** The path that a link leads to on this site, or null where it leads elsewhere. `site` is its origin. */
export function toOwnPath({ href, site }: { href: string; site: string }): string | null {
  const path = href.startsWith(`${site}/`) ? href.slice(site.length) : href
  return path.startsWith('/') || path.startsWith('#') ? path : null
}

/**
 * The records' addresses that must be there for a path to lead somewhere: its own, or those that a list, a feed or a
 * page of tags stands below; none where it always leads somewhere.
 */
export function ownersOf(path: string): string[] {
  const [bare = ''] = path.split(/[?#]/)
  if (files.test(bare)) return []
  const owner = bare.replace(/(?<=.)\/$/, '').replace(more, '')
  if (fixed.has(owner)) return []
  const tagged = /^(\/shows\/[^/]+)(\/tags\/[^/]+)$/.exec(owner)
  if (tagged) return [tagged[1] ?? '', tagged[2] ?? '']
  const suffix = below.find((one) => owner.endsWith(one) && owner.length > one.length)
  return [suffix && owner.split('/').length === 4 ? owner.slice(0, -suffix.length) : owner]
}
