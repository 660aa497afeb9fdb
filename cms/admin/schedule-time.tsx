import { LocalTime, PlannedTime } from './local-time.tsx'
import styles from './schedule-panel.module.css'
import { minutesWords } from './schedule-when.ts'
import type { Schedule } from './status.ts'

type Props = { schedule: Pick<Schedule, 'at' | 'zone' | 'minutes'> }

/** When something goes live: here, on the clocks that were meant, and from the credits where it hangs on them. */
export function ScheduleTime({ schedule: { at, zone, minutes } }: Props) {
  return (
    <div>
      <LocalTime at={at} />
      {typeof minutes === 'number' ? <p className={styles.hint}>{minutesWords(minutes)}</p> : null}
      {zone ? (
        <p className={styles.hint}>
          <PlannedTime at={at} zone={zone} />
        </p>
      ) : null}
    </div>
  )
}
