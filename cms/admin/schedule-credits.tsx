import { useId } from 'react'
import { LocalTime } from './local-time.tsx'
import { onEnter as doOnEnter } from './on-enter.ts'
import styles from './schedule-panel.module.css'
import type { When } from './schedule-when.ts'

type Props = {
  at: string | null
  isBusy: boolean
  onChange: (more: Partial<When>) => void
  onEnter: () => void
  /** The id of the element that says what is wrong. */
  problem: string
  when: When
}

/** So many minutes after the end of the episode, and which moment that is as things stand. */
export function ScheduleCredits({ at, isBusy, onChange, onEnter, problem, when }: Props) {
  const id = useId()
  return (
    <>
      <label htmlFor={id}>Minutes after the credits</label>
      <input
        aria-describedby={`${problem} ${id}-at`}
        className={styles.input}
        disabled={isBusy}
        id={id}
        inputMode="numeric"
        onChange={({ target: { value } }) => onChange({ minutes: value })}
        onKeyDown={doOnEnter(onEnter)}
        step={1}
        type="number"
        value={when.minutes}
      />
      <p aria-live="polite" className={styles.hint} id={`${id}-at`}>
        {at ? (
          <>
            That is <LocalTime at={at} />, and moves with the broadcast.
          </>
        ) : null}
      </p>
    </>
  )
}
