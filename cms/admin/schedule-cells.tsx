'use client'

import { useRouter } from 'next/navigation.js'
import { CancelSchedule } from './cancel-schedule.tsx'
import { RetrySchedule } from './retry-schedule.tsx'
import styles from './schedule-panel.module.css'
import { ScheduleState } from './schedule-state.tsx'
import { ScheduleTime } from './schedule-time.tsx'
import { isBlocked } from './schedule-trouble.ts'
import type { Schedule } from './status.ts'
import { useMayPublish } from './use-may-publish.ts'

type Props = { rowData?: Schedule & { recapId?: string; headline?: string | null } }

/** In the list of schedules: the recap, as a link to its form. */
export function ScheduledRecapCell({ rowData }: Props) {
  if (!rowData?.recapId) return null
  return <a href={`/admin/collections/recaps/${rowData.recapId}`}>{rowData.headline || 'No headline'}</a>
}

/** In the list of schedules: when, in the browser's zone and in the one that was meant, and from the credits. */
export function ScheduleTimeCell({ rowData }: Props) {
  return rowData ? <ScheduleTime schedule={rowData} /> : null
}

/** In the list of schedules: waiting, published, failed or cancelled, with a way to cancel or to try again. */
export function ScheduleStateCell({ rowData }: Props) {
  const router = useRouter()
  const mayPublish = useMayPublish()
  if (!rowData) return null
  return (
    <div className={styles.cell}>
      <div className={styles.row}>
        <ScheduleState problem={rowData.problem} state={rowData.state} />
        {mayPublish && rowData.state === 'waiting' ? (
          <CancelSchedule at={rowData.at} id={rowData.id} onCancelled={() => router.refresh()} />
        ) : null}
        {mayPublish && rowData.state === 'failed' && rowData.recapId ? (
          <RetrySchedule
            at={rowData.at}
            id={rowData.id}
            onRetried={() => router.refresh()}
            recap={rowData.recapId}
          />
        ) : null}
      </div>
      {isBlocked(rowData) ? <p className={styles.problem}>{rowData.problem}</p> : null}
    </div>
  )
}
