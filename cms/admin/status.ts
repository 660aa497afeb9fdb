import type { ReceiptLine } from '#core/receipt.ts'
import type { RecapState, ReviewStep } from '#core/review.ts'

/** A text that is or was to go live at a time. */
export type Schedule = {
  id: string
  rev: number
  at: string
  state: 'waiting' | 'done' | 'failed' | 'cancelled'
  problem?: string | null
  /** The zone in which it was planned, and in which mails tell of it. */
  zone?: string | null
  /** So many minutes after the credits of the episode, where it hangs on them. */
  minutes?: number | null
}

/** A step that was taken in the review of a recap. */
export type TakenStep = {
  step: ReviewStep
  rev: number
  /** Whether it was taken on the text as it is now. */
  isOfNewest: boolean
  at: string
  byName: string
  note: string | null
}

/** The episode that a recap waits for; times are ISO 8601 in UTC, null where they are not known. */
export type Airing = {
  id: string
  label: string
  airsAt: string | null
  /** The zone of its network. */
  zone: string
  credits: string | null
}

/** Until when nothing of a recap is published, but for whoever names the episode. */
export type Embargo = { name: string; airsAt: string; zone: string }

/** What was seen of the publication of a revision. */
export type Receipt = {
  rev: number
  state: 'open' | 'right' | 'wrong'
  milliseconds: number | null
  lines: ReceiptLine[]
}

/** What the public sees of a recap, and what is planned. */
export type RecapStatus = {
  rev: number
  /** Who has saved the newest text, and when, ISO 8601 in UTC. */
  savedBy: string | null
  savedAt: string | null
  liveRev: number | null
  /** ISO 8601 in UTC: when what is live, or was last, was published. */
  livePublishedAt: string | null
  isLive: boolean
  hasNewerDraft: boolean
  path: string | null
  url: string | null
  /** What the check has against what is live. */
  liveProblems: string[]
  schedules: Schedule[]
  /** Where the newest text stands on its way to the public. */
  state: RecapState
  /** Whether recaps of its show are published only where their text is approved. */
  isReviewed: boolean
  /** The newest first. */
  steps: TakenStep[]
  airing: Airing | null
  embargo: Embargo | null
  /** Of the revision that is live. */
  receipt: Receipt | null
}
