import type { Feed } from './feed.ts'
import { monthOf } from './month.ts'

/** How many items a document of the newest ones has at most, and how many at least where there are so many. */
export const mostItems = 30
export const leastItems = 10

/** How large such a document should be at most, in bytes of UTF-8. */
export const mostBytes = 250_000

const encoder = new TextEncoder()

/**
 * Renders a feed as bytes. A document of the newest items has as many of them as fit, and says in which month the next
 * one is; an archive has all of its month.
 */
export function renderFitting(feed: Feed, render: (feed: Feed) => string): Uint8Array<ArrayBuffer> {
  if (feed.address.month) return encoder.encode(render(feed))
  for (let count = Math.min(mostItems, feed.items.length); ; ) {
    const bytes = encoder.encode(render(newest(feed, count)))
    if (bytes.byteLength <= mostBytes || count <= leastItems) return bytes
    const share = Math.floor((count * mostBytes) / bytes.byteLength)
    count = Math.max(leastItems, Math.min(count - 1, share))
  }
}

function newest(feed: Feed, count: number): Feed {
  const next = feed.items[count]
  const older = next && feed.hasArchives ? monthOf(next.publishedAt) : feed.older
  return { ...feed, items: feed.items.slice(0, count), older }
}
