import { toast, useFormModified } from '@payloadcms/ui'
import { useState } from 'react'
import { formatTime } from './format-time.ts'
import { needsApproval } from './review-acts.ts'
import { askedOf, type When } from './schedule-when.ts'
import { askWrite } from './send-write.ts'
import type { RecapStatus, Schedule } from './status.ts'
import { useReviewStep } from './use-review-step.ts'
import { useSaved } from './use-saved.ts'

type Known = { id: string; status: RecapStatus }

/** `which` of two moments is meant, and the name of the episode where it may be before that airs. */
type Confirmed = { which?: 'first' | 'second' | undefined; early?: string | null }

/** Seals the text in the form for a time; one that must be approved first is. */
export function useSchedule({ id, status }: Known) {
  const [problem, setProblem] = useState('')
  const [choices, setChoices] = useState<string[]>([])
  const [busy, setBusy] = useState(false)
  const isModified = useFormModified()
  const saved = useSaved()
  const { take } = useReviewStep(id)
  const approves = needsApproval({ status, isModified })

  const forget = () => {
    setProblem('')
    setChoices([])
  }
  const schedule = async (when: When, { which, early }: Confirmed): Promise<boolean> => {
    const asked = askedOf(when)
    if (!asked || busy) return false
    forget()
    setBusy(true)
    const isReady = approves ? await take({ step: 'approved' }) : await saved()
    const body = { ...asked, ...(which && { which }), ...(early && { early }) }
    const outcome =
      isReady &&
      (await askWrite<{ schedule: Schedule }>({ url: `/api/recaps/${id}/schedule`, method: 'POST', body }))
    setBusy(false)
    if (!outcome) return false
    if ('answer' in outcome) {
      toast.success(`This text will be published on ${formatTime(outcome.answer.schedule.at)}.`)
      return true
    }
    setChoices(outcome.choices)
    setProblem(outcome.problem)
    return false
  }
  return { approves, busy, choices, forget, problem, schedule }
}
