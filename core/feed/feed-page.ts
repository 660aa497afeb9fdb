import type { Crumb } from '../crumbs.ts'
import type { RecapCard, Show } from '../model.ts'

/** What people are told of a feed. */
export type FeedPage = {
  /** The page whose recaps the feed has; `/` for all of them. */
  of: string
  /** What it is called, such as `Karen Cartwright in Smash`, or null for the whole publication. */
  name: string | null
  /** What it has, such as `Every recap of Smash`. */
  has: string
  crumbs: readonly Crumb[]
  /** The show that it is below, or null. */
  show: Show | null
  /** The newest of what it has, outside faces. */
  recaps: readonly RecapCard[]
  /** The episodes that have aired, by season, the last season first: where a feed can end that gives nothing away. */
  ends: readonly { season: string; episodes: readonly { code: string; label: string }[] }[]
  /** Other feeds, by what they are of. */
  others: readonly { title: string; links: readonly Crumb[] }[]
}
