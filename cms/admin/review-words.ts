import type { ReviewStep } from '#core/review.ts'
import type { TakenStep } from './status.ts'

/** The steps as they are told of afterwards. */
const takenNames: Record<ReviewStep, string> = {
  assigned: 'Assigned',
  submitted: 'Sent to review',
  'changes-asked': 'Changes asked',
  approved: 'Approved',
}

/** The steps as buttons name them. */
export const actNames: Record<ReviewStep, string> = {
  assigned: 'Assign…',
  submitted: 'Send to review',
  'changes-asked': 'Ask for changes',
  approved: 'Approve',
}

/** What somebody did in a review, in one line. */
export function stepWords({
  step,
  byName,
  isOfNewest,
}: Pick<TakenStep, 'step' | 'byName' | 'isOfNewest'>): string {
  const what = `${takenNames[step]} by ${byName}`
  return isOfNewest || step === 'assigned' ? what : `${what}, of an earlier text`
}

/** Why a text is not published as it is; shown where a press of the button would ask. */
export const notApproved = 'Recaps of this show are reviewed, and this text is not approved.'
