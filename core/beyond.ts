import type { PreviouslyLink, Show } from './model.ts'

/** What may be told of a recap, or of an episode, that is beyond what a reader has seen. */
export type Beyond = {
  show: Show
  /** The code of the episode, such as `S1 E8`, or of the season; null of a text about the whole show. */
  label: string | null
  season: number | null
  airsAt: string | null
  /** The code of the last episode that it tells of. */
  place: string
  /** Where it is, if it is a recap; the address was asked for. */
  path: string | null
  /** What happened before it, where it is what she sees next. */
  previously: PreviouslyLink | null
}
