import { type Boundary, hasBegun, type Order } from '#core/boundary.ts'
import { listTag } from '#core/expiry.ts'
import type { Beat as BeatDoc } from '#types'
import { readBoundary } from './boundary.ts'
import type { Reading } from './reading.ts'

export type BeatFields = Pick<
  BeatDoc,
  'id' | 'recapId' | 'anchor' | 'sentence' | 'follows' | 'characters' | 'position' | 'later' | 'reach'
>

type Asked = {
  show: string
  /** The place of the episode before which they are told. */
  before: Order
  /** Where only the last are wanted. */
  last?: number
}

/**
 * The beats of a show before an episode, none that tells of more than the reader knows, in the order of what they tell.
 * Past Payload's hooks, of which none reads.
 */
export async function findBeats(reading: Reading, { show, before, last }: Asked): Promise<BeatFields[]> {
  reading.tags.add(listTag('beats', show))
  const boundary = await readBoundary(reading, show)
  if (boundary === null) return []
  const { docs } = await reading.payload.db.find<BeatFields>({
    collection: 'beats',
    where: { and: [{ show: { equals: show } }, { reach: limitOf({ before, boundary }) }] },
    select: {
      ...{ recapId: true, anchor: true, sentence: true, follows: true, characters: true },
      ...{ position: true, later: true, reach: true },
    },
    sort: last === undefined ? 'reach' : '-reach',
    limit: last ?? 0,
    pagination: false,
  })
  return docs
}

/** Whether there are any. */
export async function hasBeats(reading: Reading, asked: Omit<Asked, 'last'>): Promise<boolean> {
  const found = await findBeats(reading, { ...asked, last: 1 })
  return found.length > 0
}

// A row that does not say how far it tells is greater than nothing, and less than nothing.
function limitOf({ before, boundary }: { before: Order; boundary: NonNullable<Boundary> }) {
  return hasBegun(before, boundary) ? { less_than: before } : { less_than_equal: boundary }
}
