import { feedOwners, wholeSite } from '#core/content.ts'
import { type Elsewhere, findRecordOf, none, readElsewhere } from '../answer.ts'
import type { Reading } from '../reading.ts'

/** A record that has a feed, or the whole publication; `show` is the one that it is below, or null. */
export type FeedOf = { kind: FeedKind; id: string; show: string | null }

export type FeedKind = 'site' | (typeof feedOwners)[number]

/** What has a feed at the address of a page, or where that page is now. */
export async function findFeedOf(reading: Reading, path: string): Promise<FeedOf | Elsewhere> {
  if (path === '/') return { kind: 'site', id: wholeSite, show: null }
  const found = await findRecordOf(reading, { path, kinds: feedOwners })
  if (found === 'unknown') return await readElsewhere(reading, path)
  if (typeof found === 'string') return none
  if (found.path !== path) return { kind: 'moved', path: found.path }
  return { kind: found.collection, id: found.id, show: found.show === wholeSite ? null : found.show }
}
