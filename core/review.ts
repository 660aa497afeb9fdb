/** What is done in a review of a recap, each step a fact of its own. */
export const reviewSteps = ['assigned', 'submitted', 'changes-asked', 'approved'] as const

export type ReviewStep = (typeof reviewSteps)[number]

/** Where a recap stands on its way to the public. */
export type RecapState =
  | 'assigned'
  | 'drafting'
  | 'in-review'
  | 'changes-asked'
  | 'approved'
  | 'scheduled'
  | 'live'

/** The states as people read them. */
export const stateNames: Record<RecapState, string> = {
  assigned: 'Assigned',
  drafting: 'Drafting',
  'in-review': 'In review',
  'changes-asked': 'Changes asked',
  approved: 'Approved',
  scheduled: 'Scheduled',
  live: 'Live',
}

/** What a state is told from: the newest step of the review, and the seals of the text as it is now. */
export type StateFacts = {
  newest: { step: ReviewStep; seal: string; rev: number } | null
  /** The seal of the newest text. */
  seal: string
  /** What waits to be published is the newest text. */
  isScheduled: boolean
  /** The newest text is what the public sees. */
  isLive: boolean
  /** The revision that the public sees; null where it sees none. */
  liveRev: number | null
}

/** Where the newest text of a recap stands. An approval belongs to the text that was read: a later edit makes it void. */
export function stateOf({ newest, seal, isScheduled, isLive, liveRev }: StateFacts): RecapState {
  if (isLive) return 'live'
  if (isScheduled) return 'scheduled'
  if (!newest) return 'drafting'
  if (newest.step === 'approved') return newest.seal === seal ? 'approved' : 'drafting'
  if (newest.step === 'assigned') return newest.seal === seal ? 'assigned' : 'drafting'
  // A text that went live since, or a later one, has ended the review that it was in.
  if (liveRev !== null && newest.rev <= liveRev) return 'drafting'
  return newest.step === 'submitted' ? 'in-review' : 'changes-asked'
}

/** Why a step cannot be taken from a state, or null where it can. */
export function stepProblem({ step, state }: { step: ReviewStep; state: RecapState }): string | null {
  if (step === 'submitted' && state === 'in-review') return 'It is in review already.'
  if (step === 'submitted' && state === 'approved') return 'This text is approved already.'
  if (step === 'approved' && state === 'approved') return 'This text is approved already.'
  if (step === 'changes-asked' && state !== 'in-review' && state !== 'approved')
    return 'It is not in review: there is nothing to ask changes of.'
  return null
}
