import type { FeedFormat } from './feed-address.ts'

/** Where another system had a feed: of everything, or of a category, a tag or an author by its slug. */
export type OldFeed = {
  format: FeedFormat
  of: { kind: 'site' } | { kind: 'category' | 'tag' | 'author'; slug: string }
}

/** Addresses of feeds that WordPress, Ghost and others gave, with or without a closing slash. */
const patterns: readonly { pattern: RegExp; format?: FeedFormat }[] = [
  // WordPress: `/feed/`, `/feed/atom/`, `/category/drama/smash/feed/`, `/author/nora/feed/rss2/`
  { pattern: /^(?:\/(category|tag|author)\/(?:[^/]+\/)*([^/]+))?\/feed(?:\/(rss2?|rdf|atom))?\/?$/ },
  // Ghost: `/rss/`, `/tag/smash/rss/`, `/author/nora/rss/`
  { pattern: /^(?:\/(tag|author)\/([^/]+))?\/rss\/?$/ },
  { pattern: /^\/(?:rss|index)\.xml$/ },
  { pattern: /^\/atom\.xml$/, format: 'atom' },
]

/** Reads an address of another system, or null where it is none. */
export function parseOldFeed(path: string): OldFeed | null {
  for (const { pattern, format } of patterns) {
    const [whole, kind, slug, type] = pattern.exec(path) ?? []
    if (whole === undefined) continue
    const known = format ?? (type === 'atom' ? 'atom' : 'xml')
    if (!kind || !slug) return { format: known, of: { kind: 'site' } }
    return { format: known, of: { kind: kind as 'category' | 'tag' | 'author', slug } }
  }
  return null
}
