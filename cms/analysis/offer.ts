import type { Item } from '#core/analysis/propose.ts'
import type { Extent, Setting } from '#core/performance.ts'
import type { Quotation } from '#core/rich-text/quotation.ts'

/** What was taken from the last analysis of a recap, and can be undone. */
export type Taken = {
  /** ISO 8601 in UTC. */
  at: string
  by: string
  /** How many proposals. */
  count: number
  /** The records that were made. */
  made: { collection: string; id: string; name: string }[]
}

/** A proposal as it is told; words that mean nothing by themselves come in their sentence. */
export type Offered = Item & { quotation?: Quotation }

/** What the analysis of the stored draft of a recap proposes, without what has been refused on it. */
export type Offer = {
  /** The revision that was read. */
  rev: number
  /** The show that it was read against, or null where neither the recap nor the text says. */
  show: { id: string; title: string } | null
  /** Whether it is written in English, as far as one sees; of other languages names and quotes are read, and no more. */
  isEnglish: boolean
  items: Offered[]
  /** How many have been refused on this recap. */
  refused: number
  taken: Taken | null
}

/** What somebody puts right in a proposal before it is taken; what is left out stays as proposed. */
export type Change = {
  character?: string
  performer?: string
  name?: string
  /** Which of several characters is meant. */
  record?: string
  song?: string
  originalArtist?: string | null
  singers?: string[]
  setting?: Setting
  extent?: Extent
  original?: boolean
  /** How a doubtful spelling is to be written. */
  words?: string
}

export type Accepted = { key: string; change?: Change }

/** The answer to `POST /api/recaps/:id/take`: the draft as it is now, and what could not be taken. */
export type TakeAnswer = { doc: Record<string, unknown>; offer: Offer; left: { key: string; why: string }[] }

/** The answer to `POST /api/recaps/:id/give-back`: the draft as it is now, and the records that are in use elsewhere. */
export type GiveBackAnswer = {
  doc: Record<string, unknown>
  offer: Offer
  kept: { name: string; why: string }[]
}
