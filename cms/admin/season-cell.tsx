import type { ClipboardEvent } from 'react'
import hidden from './hidden.module.css'
import styles from './season-form.module.css'

type Props = {
  id: string
  number: number
  column: { name: string; label: string; example: string }
  value: string
  problem: string | undefined
  onChange: (words: string) => void
  onPaste: (event: ClipboardEvent) => void
}

/** One cell of a table in a season's form. */
export function SeasonCell({ id, number, column, value, problem, onChange, onPaste }: Props) {
  return (
    <div className={styles.cell}>
      <label className={styles.cellLabel} htmlFor={id}>
        {column.label}
        <span className={hidden.hidden}>, row {number}</span>
      </label>
      <input
        aria-describedby={problem ? `${id}-problem` : undefined}
        aria-invalid={problem ? true : undefined}
        autoComplete="off"
        className={styles.input}
        id={id}
        onChange={(event) => onChange(event.target.value)}
        onPaste={onPaste}
        placeholder={number === 1 ? column.example : undefined}
        value={value}
      />
      {problem ? (
        <p className={styles.problem} id={`${id}-problem`}>
          {problem}
        </p>
      ) : null}
    </div>
  )
}
