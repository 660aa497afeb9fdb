import type { Credit } from '../author.ts'
import type { Grade } from '../grade.ts'
import type { Image } from '../image.ts'
import type { Block } from '../rich-text/nodes.ts'
import type { FeedAddress } from './feed-address.ts'

/** What was wrong in a recap and has been put right; `at` is ISO 8601 in UTC. */
export type Correction = { at: string; text: string }

/** A grade that a recap was given later, and why; `at` is ISO 8601 in UTC. */
export type Regrade = { at: string; grade: Grade; why: string }

/** A recap as an item of a feed: its safe face, and its whole text. */
export type FeedItem = {
  /** A `tag:` URI (RFC 4151) that never changes. */
  id: string
  /** The id that it has had in the feed of another system, or null. */
  importedId: string | null
  path: string
  title: string
  summary: string | null
  image: Image | null
  authors: readonly Credit[]
  tags: readonly string[]
  body: readonly Block[]
  /** The full recap follows, as another item. */
  isTake: boolean
  corrections: readonly Correction[]
  regrades: readonly Regrade[]
  /** ISO 8601 in UTC: the first publication of what the item tells, for ever. */
  publishedAt: string
  /** ISO 8601 in UTC: when something was published that a reader would want to see again. */
  updatedAt: string
}

/** Recaps as a feed has them, whatever the format. */
export type Feed = {
  /** A `tag:` URI that never changes; the archives of a feed have it too. */
  id: string
  /** What the publication is called, and in which IANA time zone it prints dates. */
  site: { name: string; zone: string }
  title: string
  description: string
  /** The page that the feed is about. */
  page: string
  address: FeedAddress
  /** ISO 8601 in UTC: no earlier than the last change of anything in it. */
  changedAt: string
  /** Newest first. Of the newest items there may be more than a document takes. */
  items: readonly FeedItem[]
  /** Whether there are archives of it, for what is older than a document takes. */
  hasArchives: boolean
  /** The month of the newest of all items that are older than these, or null where there are none. */
  older: string | null
  /** Where a WebSub hub is that hears of every change, or null. */
  hub: string | null
}

/** The address of a feed's site without a closing slash. */
export type RenderOptions = { site: string }
