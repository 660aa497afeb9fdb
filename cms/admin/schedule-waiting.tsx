'use client'

import { useFormModified } from '@payloadcms/ui'
import { CancelSchedule } from './cancel-schedule.tsx'
import { Countdown } from './countdown.tsx'
import { usePanel } from './panel-provider.tsx'
import { formState } from './review-acts.ts'
import styles from './schedule-panel.module.css'
import { ScheduleState } from './schedule-state.tsx'
import { ScheduleTime } from './schedule-time.tsx'
import { troubleWith } from './schedule-trouble.ts'
import type { RecapStatus, Schedule } from './status.ts'
import { TypedSince } from './typed-since.tsx'

type Props = { id: string; schedule: Schedule; status: RecapStatus; mayPublish: boolean }

/** What waits to be published: how long yet, when, and what was typed since. */
export function ScheduleWaiting({ id, schedule, status, mayPublish }: Props) {
  const { readStatus } = usePanel()
  const state = formState({ status, isModified: useFormModified() })
  const trouble = troubleWith(schedule)
  return (
    <li>
      <div className={styles.row}>
        <strong className={styles.countdown}>
          <Countdown at={schedule.at} />
        </strong>
        <ScheduleState problem={schedule.problem} state={schedule.state} />
      </div>
      <ScheduleTime schedule={schedule} />
      {trouble ? <p className={styles.problem}>{trouble}</p> : null}
      {mayPublish ? (
        <CancelSchedule at={schedule.at} id={schedule.id} onCancelled={() => readStatus(id)} />
      ) : null}
      {state === 'scheduled' || state === 'live' ? null : (
        <TypedSince id={id} mayPublish={mayPublish} schedule={schedule} status={status} />
      )}
    </li>
  )
}
