import type { InputHTMLAttributes } from 'react'
import styles from './text-field.module.css'

type Props = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  'autoComplete' | 'defaultValue' | 'inputMode' | 'maxLength' | 'type'
> & {
  name: string
  label: string
  /** What was wrong with what was entered, or null. */
  wrong: string | null
  /** Whether it takes a few figures, set large. */
  figures?: boolean
}

/** One line to write on, its name above and what was wrong with it below. */
export function TextField({ name, label, wrong, figures = false, ...input }: Props) {
  return (
    <p className={styles.field} data-figures={figures || undefined}>
      <label htmlFor={name}>{label}</label>
      <input
        id={name}
        name={name}
        required
        spellCheck={false}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={wrong ? `${name}-wrong` : undefined}
        {...input}
      />
      {wrong && (
        <span className={styles.wrong} id={`${name}-wrong`}>
          {wrong}
        </span>
      )}
    </p>
  )
}
