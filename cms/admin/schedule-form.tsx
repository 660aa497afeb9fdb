'use client'

import { useId } from 'react'
import { EarlyName } from './early-name.tsx'
import { notApproved } from './review-words.ts'
import { ScheduleButtons } from './schedule-buttons.tsx'
import { ScheduleClocks } from './schedule-clocks.tsx'
import { ScheduleCredits } from './schedule-credits.tsx'
import { ScheduleKind } from './schedule-kind.tsx'
import styles from './schedule-panel.module.css'
import type { RecapStatus } from './status.ts'
import { useScheduleForm } from './use-schedule-form.ts'

type Props = { id: string; status: RecapStatus }

/** Takes a time on somebody's clocks, or so long after the credits; what is in the form then is what goes live. */
export function ScheduleForm({ id, status }: Props) {
  const form = useScheduleForm({ id, status })
  const { airing, busy, change, early, isReady, send, when } = form
  const problem = useId()
  const onEnter = () => {
    if (isReady && form.choices.length === 0) void send()
  }
  return (
    <div className={styles.form}>
      {airing ? (
        <ScheduleKind airing={airing} onChange={(kind) => change({ kind })} value={when.kind} />
      ) : null}
      {when.kind === 'clocks' ? (
        <ScheduleClocks
          {...{ at: form.at, isBusy: busy, onChange: change, onEnter, problem, when, zones: form.zones }}
        />
      ) : (
        <ScheduleCredits {...{ at: form.at, isBusy: busy, onChange: change, onEnter, problem, when }} />
      )}
      {early ? (
        <EarlyName embargo={early} onChange={form.setName} onDone={onEnter} value={form.name} />
      ) : null}
      <p aria-live="polite" className={styles.problem} id={problem}>
        {form.problem}
      </p>
      {form.approves ? <p className={styles.hint}>{notApproved}</p> : null}
      <ScheduleButtons
        approves={form.approves}
        busy={busy}
        choices={form.choices}
        isReady={isReady}
        onSchedule={send}
        zone={when.zone}
      />
      <p className={styles.hint}>Later edits do not change what will be published.</p>
    </div>
  )
}
