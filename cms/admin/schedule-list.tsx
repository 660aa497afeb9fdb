'use client'

import { usePanel } from './panel-provider.tsx'
import { RetrySchedule } from './retry-schedule.tsx'
import styles from './schedule-panel.module.css'
import { ScheduleState } from './schedule-state.tsx'
import { ScheduleTime } from './schedule-time.tsx'
import { isOvertaken, troubleWith } from './schedule-trouble.ts'
import type { RecapStatus, Schedule } from './status.ts'

type Props = { id: string; schedules: Schedule[]; status: RecapStatus; mayPublish: boolean }

/** What was planned for a recap and waits no more, the latest time first. */
export function ScheduleList({ id, schedules, status, mayPublish }: Props) {
  const { readStatus } = usePanel()
  if (schedules.length === 0) return null
  return (
    <ul aria-label="Earlier schedules" className={styles.list}>
      {schedules.map((schedule) => {
        const trouble = troubleWith(schedule)
        const mayRetry = mayPublish && schedule.state === 'failed' && !isOvertaken({ ...schedule, status })
        return (
          <li key={schedule.id}>
            <div className={styles.row}>
              <ScheduleTime schedule={schedule} />
              <ScheduleState problem={schedule.problem} state={schedule.state} />
            </div>
            {trouble ? <p className={styles.problem}>{trouble}</p> : null}
            {mayRetry ? (
              <RetrySchedule at={schedule.at} id={schedule.id} onRetried={() => readStatus(id)} recap={id} />
            ) : null}
          </li>
        )
      })}
    </ul>
  )
}
