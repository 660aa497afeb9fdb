import { useForm } from '@payloadcms/ui'
import { useCallback, useEffect, useRef } from 'react'
import { analyses } from './analyses.ts'
import { readForm } from './check-form.ts'
import { CheckQueue } from './check-queue.ts'
import { type CheckAnswer, sendCheck } from './check-send.ts'
import { type CheckState, checks, notChecked } from './checks.ts'
import { useKeyed } from './keyed-store.ts'
import { useAnew } from './use-anew.ts'

type Check = {
  state: CheckState
  /** To be called when the form may have been changed. */
  changed: () => void
  /** Checks at once. */
  again: () => void
}

/** Has the form of a recap checked while it is open, and beside the typing. */
export function useCheck(id: string): Check {
  const { getData } = useForm()
  const state = useKeyed(checks, id) ?? notChecked
  const queue = useRef<CheckQueue<CheckAnswer> | null>(null)
  const analysis = useKeyed(analyses, id)
  const offer = analysis?.isRecalled ? null : analysis?.offer
  const changed = useCallback(() => queue.current?.changed(), [])
  const again = useCallback(() => queue.current?.again(), [])

  useEffect(() => {
    const made = new CheckQueue<CheckAnswer>({
      wait: (run, ms) => {
        const timer = setTimeout(run, ms)
        return () => clearTimeout(timer)
      },
      isHidden: () => document.hidden,
      read: async () => await readForm(getData),
      send: async (sent) => await sendCheck({ id, sent }),
      tell: (answer, sent) => checks.set(id, nextState({ id, answer, sent })),
    })
    queue.current = made
    made.again()
    return () => made.stop()
  }, [id, getData])

  useAnew(again)

  // Accepting a proposal may change the cast and leave the form as it is.
  useEffect(() => {
    if (offer) again()
  }, [offer, again])

  return { state, changed, again }
}

function nextState({ id, answer, sent }: { id: string; answer: CheckAnswer; sent: string }): CheckState {
  if ('findings' in answer) return { findings: answer.findings, sent, problem: null }
  return { ...(checks.get(id) ?? notChecked), problem: answer.problem }
}
