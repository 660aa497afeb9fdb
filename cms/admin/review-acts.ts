import { type RecapState, type ReviewStep, stateOf } from '#core/review.ts'
import type { RecapStatus } from './status.ts'

type Known = Pick<RecapStatus, 'state' | 'steps' | 'isReviewed' | 'liveRev'>

/** What a status says once something was typed over the text that it tells of. */
export function typedOver<Status extends RecapStatus>(status: Status): Status {
  return {
    ...status,
    hasNewerDraft: status.isLive,
    state: typedState(status),
    steps: status.steps.map((step) => ({ ...step, isOfNewest: false })),
  }
}

/** Where the text in a form stands: what was typed since the last save counts already. */
export function formState({ status, isModified }: { status: Known; isModified: boolean }): RecapState {
  return isModified ? typedState(status) : status.state
}

/** Whether where a text stands says more than whether it is live. */
export function isTold({ state, steps, isReviewed }: Known): boolean {
  return state !== 'live' && (isReviewed || steps.length > 0 || state === 'scheduled')
}

/** Whether a text is not to be published before somebody approves it. */
export function needsApproval({ status, isModified }: { status: Known; isModified: boolean }): boolean {
  const isApproved = formState({ status, isModified }) === 'live' || isNewestApproved(status)
  return status.isReviewed && (isModified || !isApproved)
}

type Rights = { mayUpdate: boolean; mayPublish: boolean }

/** The steps that somebody can take in the review of the text in a form, the one that comes next first. */
export function stepsFor({
  status,
  isModified,
  rights,
}: {
  status: Known
  isModified: boolean
  rights: Rights
}): ReviewStep[] {
  const state = formState({ status, isModified })
  const isOut = state === 'live' || state === 'scheduled'
  const isRead = state === 'in-review' || state === 'approved'
  const wanted: Record<ReviewStep, boolean> = {
    approved: rights.mayPublish && !isOut && state !== 'approved',
    'changes-asked': rights.mayPublish && isRead,
    submitted: rights.mayUpdate && !isOut && !isRead,
    assigned: rights.mayPublish && !isOut,
  }
  return order.filter((step) => wanted[step])
}

const order = ['approved', 'changes-asked', 'submitted', 'assigned'] as const

function isNewestApproved({ steps: [newest] }: Known): boolean {
  return newest?.step === 'approved' && newest.isOfNewest
}

function typedState({ liveRev, steps: [newest] }: Known): RecapState {
  return stateOf({
    newest: newest ? { step: newest.step, seal: 'read', rev: newest.rev } : null,
    ...{ seal: 'typed', isScheduled: false, isLive: false, liveRev },
  })
}
