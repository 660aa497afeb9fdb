import { useId } from 'react'
import styles from './schedule-panel.module.css'
import type { When } from './schedule-when.ts'
import type { Airing } from './status.ts'

type Props = { airing: Airing; value: When['kind']; onChange: (kind: When['kind']) => void }

/** Whether a time is meant, or the end of the episode; why there is no such end, where it is not known. */
export function ScheduleKind({ airing: { credits, id, label }, value, onChange }: Props) {
  const name = useId()
  return (
    <fieldset className={styles.kinds}>
      <legend>When it goes live</legend>
      <label className={styles.kind}>
        <input
          checked={value === 'clocks'}
          name={name}
          onChange={() => onChange('clocks')}
          type="radio"
          value="clocks"
        />
        At a time
      </label>
      <label className={styles.kind}>
        <input
          aria-describedby={credits ? undefined : `${name}-unknown`}
          checked={value === 'credits'}
          disabled={!credits}
          name={name}
          onChange={() => onChange('credits')}
          type="radio"
          value="credits"
        />
        After the credits
      </label>
      {credits ? null : (
        <p className={styles.hint} id={`${name}-unknown`}>
          When the credits of <a href={`/admin/collections/episodes/${id}`}>{label || 'its episode'}</a> roll
          is not known: give it an air time and a run time.
        </p>
      )}
    </fieldset>
  )
}
