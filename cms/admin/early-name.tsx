import { useId } from 'react'
import { namedMomentOf } from '#core/dates.ts'
import { onEnter } from './on-enter.ts'
import styles from './schedule-panel.module.css'
import type { Embargo } from './status.ts'

type Props = { embargo: Embargo; value: string; onChange: (value: string) => void; onDone?: () => unknown }

/** Asks for the name of an episode, by which a publication before it airs is confirmed. */
export function EarlyName({ embargo: { name, airsAt, zone }, value, onChange, onDone }: Props) {
  const id = useId()
  const iso = new Date(airsAt).toISOString()
  return (
    <div className={styles.form}>
      <p className={styles.warning} id={`${id}-why`}>
        “{name}” airs on {namedMomentOf({ iso, zone })}.
      </p>
      <label htmlFor={id}>Type {name} to publish before it airs</label>
      <input
        aria-describedby={`${id}-why`}
        autoCapitalize="off"
        autoComplete="off"
        className={styles.input}
        id={id}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onEnter(onDone ?? (() => {}))}
        spellCheck={false}
        type="text"
        value={value}
      />
    </div>
  )
}
