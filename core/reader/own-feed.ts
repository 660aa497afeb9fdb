import { type FeedFormat, feedPath } from '../feed/feed-address.ts'

/** Where a reader's personal feed is, by its secret. */
export function ownFeedPath({ secret, format = 'xml' }: { secret: string; format?: FeedFormat }): string {
  return feedPath({ of: ownFeedOf(secret), format })
}

/** What stands before the name of the document, as of a page that has a feed. */
export function ownFeedOf(secret: string): string {
  return `/me/feeds/${secret}`
}

/** The secret in what stands there, or null where it is no personal feed. */
export function parseOwnFeed(path: string): string | null {
  return /^\/me\/feeds\/([\w-]{43})$/.exec(path)?.[1] ?? null
}
