'use client'

import { CancelSchedule } from './cancel-schedule.tsx'
import { LocalTime } from './local-time.tsx'
import type { Schedule } from './panel.ts'
import { usePanel } from './panel-provider.tsx'
import styles from './schedule-panel.module.css'
import { ScheduleState } from './schedule-state.tsx'
import { troubleWith } from './schedule-trouble.ts'

type Props = { id: string; schedules: Schedule[]; mayCancel: boolean }

/** What was and is planned for a recap, the latest time first. */
export function ScheduleList({ id, schedules, mayCancel }: Props) {
  const { readStatus } = usePanel()
  if (schedules.length === 0) return null
  return (
    <ul aria-label="Schedules" className={styles.list}>
      {schedules.map((schedule) => {
        const trouble = troubleWith(schedule)
        return (
          <li key={schedule.id}>
            <div className={styles.row}>
              <LocalTime at={schedule.at} />
              <ScheduleState problem={schedule.problem} state={schedule.state} />
            </div>
            {trouble ? <p className={styles.problem}>{trouble}</p> : null}
            {mayCancel && schedule.state === 'waiting' ? (
              <CancelSchedule at={schedule.at} id={schedule.id} onCancelled={() => readStatus(id)} />
            ) : null}
          </li>
        )
      })}
    </ul>
  )
}
