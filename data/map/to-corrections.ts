import type { Correction } from '#core/feed/feed.ts'
import type { FeedItemFields } from './docs.ts'

/** What has been put right in a recap, the earliest first. */
export function toCorrections({ corrections }: Pick<FeedItemFields, 'corrections'>): Correction[] {
  return (corrections ?? [])
    .flatMap(({ at, text }) => (at && text?.trim() ? [{ at, text: text.trim() }] : []))
    .sort((left, right) => (left.at < right.at ? -1 : 1))
}
