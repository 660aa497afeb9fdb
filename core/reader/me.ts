import type { RecapCard, Reference, ShowLink } from '../model.ts'
import type { Place } from '../place.ts'
import type { Followed } from './follow.ts'

/** How far a reader is in a show. */
export type ShowOfMine = {
  show: ShowLink
  /** Such as `S1 E4`; null where she has not started. */
  label: string | null
  /** Where that is on the line of its season; number 0 where she has not started. */
  line: Place | null
  /** How many later episodes have aired. */
  ahead: number
  /** The next that has aired, which she may have seen by now. */
  next: { code: string; label: string } | null
  /** When the next that has not aired will be, ISO 8601 in UTC; told where she has seen all that has. */
  nextAirsAt: string | null
}

/** What a reader follows, as it is called where she is. */
export type FollowOfMine = Reference & { kind: Followed }

/** A recap that she has not read to its end: the paragraph at which she stopped, counted from 1, of how many. */
export type HalfRead = { recap: RecapCard; paragraph: number; of: number }

/** What a reader finds in her place. */
export type Me = {
  shows: ShowOfMine[]
  /** The newest recaps of what she follows and of her shows that tell of nothing that she has not seen. */
  fresh: RecapCard[]
  halfRead: HalfRead | null
  follows: FollowOfMine[]
}
