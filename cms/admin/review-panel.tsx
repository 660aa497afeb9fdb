'use client'

import { Button, useDocumentInfo, useFormModified } from '@payloadcms/ui'
import { useState } from 'react'
import { useKeyed } from './keyed-store.ts'
import { usePanel } from './panel-provider.tsx'
import { formState, stepsFor } from './review-acts.ts'
import { ReviewForm } from './review-form.tsx'
import styles from './review-panel.module.css'
import { ReviewSteps } from './review-steps.tsx'
import { StatePill } from './state-pill.tsx'
import type { RecapStatus } from './status.ts'
import { useMay } from './use-may.ts'
import { useMayPublish } from './use-may-publish.ts'

/** Beside a recap's fields: where its text stands, what was said of it, and the next step. */
export function ReviewPanel() {
  const { id, isTrashed } = useDocumentInfo()
  const { statuses } = usePanel()
  const status = useKeyed(statuses, String(id))
  return id && status && !isTrashed ? <Review id={String(id)} status={status} /> : null
}

function Review({ id, status }: { id: string; status: RecapStatus }) {
  const [isWanted, setWanted] = useState(false)
  const isModified = useFormModified()
  const rights = { mayUpdate: useMay({ action: 'update', on: 'recaps' }), mayPublish: useMayPublish() }
  const steps = stepsFor({ status, isModified, rights })
  const isOpen = isWanted || status.isReviewed || status.steps.length > 0
  return (
    <section aria-labelledby="review-title" className={styles.panel}>
      <div className={styles.head}>
        <h2 className={styles.title} id="review-title">
          Review
        </h2>
        <div aria-live="polite">
          <StatePill state={formState({ status, isModified })} />
        </div>
      </div>
      {isOpen ? null : <p className={styles.hint}>Recaps of this show go live without one.</p>}
      {isOpen && steps.length > 0 ? <ReviewForm id={id} steps={steps} /> : null}
      {!isOpen && steps.length > 0 ? (
        <Button
          buttonStyle="secondary"
          margin={false}
          onClick={() => setWanted(true)}
          size="medium"
          type="button"
        >
          Have it reviewed…
        </Button>
      ) : null}
      <ReviewSteps isModified={isModified} steps={status.steps} />
    </section>
  )
}
