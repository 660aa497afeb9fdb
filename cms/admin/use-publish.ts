import { useFormModified } from '@payloadcms/ui'
import { useState } from 'react'
import { useKeyed } from './keyed-store.ts'
import { usePanel } from './panel-provider.tsx'
import { needsApproval } from './review-acts.ts'
import type { Embargo } from './status.ts'
import { useReviewStep } from './use-review-step.ts'
import { useSave } from './use-save.ts'

type Publishing = {
  /** Whether nobody has approved the text of a show that is reviewed: publishing it does. */
  approves: boolean
  /** What the name of the episode must be given for. */
  embargo: Embargo | null
  busy: boolean
  publish: (confirmed?: { early: string | null }) => Promise<void>
}

/** Publishes the form as it stands, and what has to be confirmed first. */
export function usePublish(id: string): Publishing {
  const { statuses } = usePanel()
  const status = useKeyed(statuses, id)
  const isModified = useFormModified()
  const save = useSave()
  const { take } = useReviewStep(id)
  const [busy, setBusy] = useState(false)
  const approves = status ? needsApproval({ status, isModified }) : false
  const embargo = status?.embargo ?? null

  const publish: Publishing['publish'] = async ({ early } = { early: null }) => {
    setBusy(true)
    if (!approves || (await take({ step: 'approved' }))) await save('published', { early })
    setBusy(false)
  }
  return { approves, busy, embargo: stillAhead(embargo), publish }
}

function stillAhead(embargo: Embargo | null): Embargo | null {
  return embargo && Date.parse(embargo.airsAt) > Date.now() ? embargo : null
}
