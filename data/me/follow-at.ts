import type { Places } from '#core/edition.ts'
import { followed } from '#core/reader/follow.ts'
import type { FollowOfMine } from '#core/reader/me.ts'
import { findRecordOf } from '../answer.ts'
import { listFollows, readFollows } from './follows.ts'
import { beginReadingFor } from './seen-reading.ts'

/** What can be followed at a path, and whether a reader does; null where there is nothing that she knows of. */
export async function readFollowAt({
  reader,
  places,
  path,
}: {
  reader: { id: string }
  places: Places
  path: string
}): Promise<{ of: FollowOfMine; isFollowed: boolean } | null> {
  const reading = await beginReadingFor(places)
  const found = await findRecordOf(reading, { path, kinds: followed })
  if (typeof found === 'string') return null
  const { collection: kind, id } = found
  const [[of], follows] = await Promise.all([readFollows(reading, [{ kind, id }]), listFollows({ reader })])
  return of ? { of, isFollowed: follows.some((one) => one.kind === kind && one.id === id) } : null
}
