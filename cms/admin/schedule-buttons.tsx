import { Button } from '@payloadcms/ui'
import { momentOf } from '#core/dates.ts'
import styles from './schedule-panel.module.css'

type Props = {
  approves: boolean
  busy: boolean
  /** Two moments where the clocks show the time twice; else none. */
  choices: readonly string[]
  isReady: boolean
  onSchedule: (which?: 'first' | 'second') => Promise<void>
  zone: string
}

const which = ['first', 'second'] as const

/** Schedules; where a time comes twice, once for each. */
export function ScheduleButtons({ approves, busy, choices, isReady, onSchedule, zone }: Props) {
  const common = { disabled: !isReady, margin: false, size: 'medium', type: 'button' } as const
  if (choices.length === 2)
    return (
      <div className={styles.row}>
        {choices.map((iso, at) => (
          <Button {...common} buttonStyle="secondary" key={iso} onClick={() => void onSchedule(which[at])}>
            {momentOf({ iso, zone })}
          </Button>
        ))}
      </div>
    )
  const words = approves ? 'Approve and schedule' : 'Schedule'
  return (
    <Button {...common} buttonStyle="secondary" id="action-schedule" onClick={() => void onSchedule()}>
      {busy ? 'Scheduling…' : words}
    </Button>
  )
}
