'use client'

import { Button, toast, useForm, useFormModified } from '@payloadcms/ui'
import { useState } from 'react'
import { RecapChanges } from './recap-changes.tsx'
import type { RecapData } from './recap-text.ts'
import { needsApproval } from './review-acts.ts'
import styles from './schedule-panel.module.css'
import { sendWrite } from './send-write.ts'
import type { RecapStatus, Schedule } from './status.ts'
import { useNames } from './use-names.ts'
import { useNewerText } from './use-newer-text.ts'
import { useReviewStep } from './use-review-step.ts'
import { useRevision } from './use-revision.ts'
import { useSaved } from './use-saved.ts'

type Props = { id: string; schedule: Schedule; status: RecapStatus; mayPublish: boolean }

/** What was typed after a text had been sealed, and whether it is to go live too or to wait. */
export function TypedSince({ id, schedule, status, mayPublish }: Props) {
  const [left, setLeft] = useState<number | null>(null)
  const isLeft = left === schedule.rev
  if (isLeft)
    return (
      <p className={styles.hint}>
        What was typed since is left for after.{' '}
        <button className={styles.link} onClick={() => setLeft(null)} type="button">
          Show it
        </button>
      </p>
    )
  return (
    <div className={styles.since}>
      <h3 className={styles.subtitle}>Typed since it was sealed</h3>
      <Difference id={id} rev={schedule.rev} />
      {mayPublish ? (
        <div className={styles.row}>
          <Reseal id={id} schedule={schedule} status={status} />
          <Button
            buttonStyle="subtle"
            margin={false}
            onClick={() => setLeft(schedule.rev)}
            size="small"
            type="button"
          >
            Leave for after
          </Button>
        </div>
      ) : null}
    </div>
  )
}

function Difference({ id, rev }: { id: string; rev: number }) {
  const { getData } = useForm()
  const newer = useNewerText(id)
  const sealed = useRevision({ id, rev })
  // What somebody else has typed is not in this form.
  const theirs = useRevision({ id, rev: newer?.rev ?? null })
  const now = newer ? theirs : getData()
  if (!sealed || !now) return <p className={styles.hint}>Reading what was sealed…</p>
  return <Compared now={now} sealed={sealed} />
}

function Compared({ now, sealed }: { now: RecapData; sealed: RecapData }) {
  const nameOf = useNames({ before: sealed, after: now })
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section aria-label="Typed since it was sealed" className={styles.difference} tabIndex={0}>
      <RecapChanges after={now} before={sealed} nameOf={nameOf} />
    </section>
  )
}

function Reseal({ id, schedule, status }: Omit<Props, 'mayPublish'>) {
  const [busy, setBusy] = useState(false)
  const isModified = useFormModified()
  const saved = useSaved()
  const { take } = useReviewStep(id)
  const approves = needsApproval({ status, isModified })

  const reseal = async () => {
    setBusy(true)
    const isReady = approves ? await take({ step: 'approved' }) : await saved()
    const url = `/api/schedules/${schedule.id}/reseal`
    if (isReady && (await sendWrite({ url, method: 'POST' })))
      toast.success('This text is sealed. It goes live at the same time.')
    setBusy(false)
  }
  const words = approves ? 'Approve this text and seal it instead' : 'Seal this text instead'
  return (
    <Button
      buttonStyle="secondary"
      disabled={busy}
      margin={false}
      onClick={reseal}
      size="small"
      type="button"
    >
      {busy ? 'Sealing…' : words}
    </Button>
  )
}
