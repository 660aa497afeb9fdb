import { useId } from 'react'
import { formatElsewhere } from './format-time.ts'
import { LocalTime } from './local-time.tsx'
import { onEnter as doOnEnter } from './on-enter.ts'
import styles from './schedule-panel.module.css'
import type { When } from './schedule-when.ts'

type Props = {
  /** The moment that is meant, as far as it is known. */
  at: string | null
  isBusy: boolean
  onChange: (more: Partial<When>) => void
  onEnter: () => void
  /** The id of the element that says what is wrong. */
  problem: string
  when: When
  zones: { zone: string; label: string }[]
}

/** A date and a time, and on whose clocks. */
export function ScheduleClocks({ at, isBusy, onChange, onEnter, problem, when, zones }: Props) {
  const id = useId()
  return (
    <>
      <label htmlFor={`${id}-at`}>Publish this text at</label>
      <input
        aria-describedby={problem}
        className={styles.input}
        disabled={isBusy}
        id={`${id}-at`}
        onChange={({ target: { value } }) => onChange({ local: value })}
        onKeyDown={doOnEnter(onEnter)}
        type="datetime-local"
        value={when.local}
      />
      <label htmlFor={`${id}-zone`}>on the clocks of</label>
      <select
        className={styles.input}
        disabled={isBusy}
        id={`${id}-zone`}
        onChange={({ target: { value } }) => onChange({ zone: value })}
        value={when.zone}
      >
        {zones.map(({ zone, label }) => (
          <option key={zone} value={zone}>
            {label}
          </option>
        ))}
      </select>
      {at && formatElsewhere({ iso: at, zone: when.zone }) ? (
        <p className={styles.hint}>
          Where you are it is <LocalTime at={at} />.
        </p>
      ) : null}
    </>
  )
}
