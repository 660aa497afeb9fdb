import type { Feed, RenderOptions } from './feed.ts'
import { type FeedFormat, feedPath, feedTypes } from './feed-address.ts'

export type FeedLink = { rel: string; href: string; type?: string }

/** What a document of a feed points to: itself, its hub, and the archives (RFC 5005). */
export function linksOf({
  feed,
  format,
  site,
}: RenderOptions & { feed: Feed; format: FeedFormat }): FeedLink[] {
  const { of, month, through } = feed.address
  const type = feedTypes[format]
  const at = (which: string | null) => site + feedPath({ of, format, month: which, through })
  return [
    { rel: 'self', href: at(month), type },
    ...(feed.hub && !month ? [{ rel: 'hub', href: feed.hub }] : []),
    ...(month ? [{ rel: 'current', href: at(null), type }] : []),
    ...(feed.older ? [{ rel: 'prev-archive', href: at(feed.older), type }] : []),
  ]
}
