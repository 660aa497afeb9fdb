import type { InputHTMLAttributes } from 'react'
import styles from './season-form.module.css'

type Props = Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange'> & {
  id: string
  label: string
  hint?: string
  problem: string | undefined
  onChange: (words: string) => void
}

/** A field above the tables of a season's form. */
export function SeasonField({ id, label, hint, problem, onChange, ...input }: Props) {
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ')
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        {...input}
        aria-describedby={described || undefined}
        aria-invalid={problem ? true : undefined}
        autoComplete="off"
        className={styles.input}
        id={id}
        onChange={(event) => onChange(event.target.value)}
      />
      {hint ? (
        <p className={styles.hint} id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {problem ? (
        <p className={styles.problem} id={`${id}-problem`}>
          {problem}
        </p>
      ) : null}
    </div>
  )
}
