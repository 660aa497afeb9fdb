import type { Regrade } from '#core/feed/feed.ts'
import type { FeedItemFields } from './docs.ts'

/** The grades that a recap was given later, the earliest first. */
export function toRegrades({ regrades }: Pick<FeedItemFields, 'regrades'>): Regrade[] {
  return (regrades ?? [])
    .flatMap(({ at, grade, why }) => (at && grade && why?.trim() ? [{ at, grade, why: why.trim() }] : []))
    .sort((left, right) => (left.at < right.at ? -1 : 1))
}
