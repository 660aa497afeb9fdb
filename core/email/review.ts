import type { ReviewStep } from '../review.ts'
import { linkMail, type Mail } from './mail.ts'

/** Tells those whom a step of a review concerns. `by`: who took it. */
export function reviewMail({
  site,
  step,
  headline,
  by,
  note,
  link,
}: {
  site: string
  step: ReviewStep
  headline: string
  by: string
  note: string | null
  link: string
}): Mail {
  const { subject, says, next } = words[step]
  return linkMail({
    subject: `${subject}: ${headline}`,
    before: [`${by} ${says} “${headline}” at ${site}.`, ...(note ? [`${by} writes: ${note}`] : [])],
    link,
    label: 'Open the recap',
    after: [next],
  })
}

const words: Record<ReviewStep, { subject: string; says: string; next: string }> = {
  assigned: {
    subject: 'Yours to write',
    says: 'has assigned you',
    next: 'When it is written, send it to review from its page in the panel.',
  },
  submitted: {
    subject: 'In review',
    says: 'has sent to review',
    next: 'Approve it, or ask for changes, on its page in the panel.',
  },
  'changes-asked': {
    subject: 'Changes asked',
    says: 'asks for changes of',
    next: 'When they are made, send it to review again.',
  },
  approved: {
    subject: 'Approved',
    says: 'has approved',
    next: 'The approval holds for this very text: a later edit makes it void.',
  },
}
