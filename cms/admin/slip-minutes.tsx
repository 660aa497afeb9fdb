import { useId } from 'react'
import { onEnter as doOnEnter } from './on-enter.ts'
import styles from './schedule-panel.module.css'

/** By how much a broadcast slips, as it stands in the fields. */
export type Typed = { typed: string; way: 'later' | 'earlier' }

type Props = { value: Typed; obstacle: string; onChange: (value: Typed) => void; onEnter: () => void }

/** So many minutes, later or earlier: the keyboards of phones have no sign for fewer than none. */
export function SlipMinutes({ value, obstacle, onChange, onEnter }: Props) {
  const id = useId()
  return (
    <>
      <label htmlFor={id}>Minutes</label>
      <input
        aria-describedby={obstacle}
        className={styles.short}
        id={id}
        inputMode="numeric"
        min={1}
        onChange={({ target }) => onChange({ ...value, typed: target.value })}
        onKeyDown={doOnEnter(onEnter)}
        type="number"
        value={value.typed}
      />
      <select
        aria-label="Later or earlier"
        className={styles.short}
        onChange={({ target }) =>
          onChange({ ...value, way: target.value === 'earlier' ? 'earlier' : 'later' })
        }
        value={value.way}
      >
        <option value="later">later</option>
        <option value="earlier">earlier</option>
      </select>
    </>
  )
}
