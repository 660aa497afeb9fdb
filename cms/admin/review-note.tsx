import { type RefObject, useId } from 'react'
import styles from './review-panel.module.css'

type Props = {
  field: RefObject<HTMLTextAreaElement | null>
  isBusy: boolean
  isLacking: boolean
  onChange: (note: string) => void
  value: string
}

/** What whoever takes a step has to say with it. */
export function ReviewNote({ field, isBusy, isLacking, onChange, value }: Props) {
  const id = useId()
  return (
    <>
      <label htmlFor={id}>Note, for those whom it concerns</label>
      <textarea
        aria-describedby={`${id}-lacking`}
        aria-invalid={isLacking}
        className={styles.textarea}
        disabled={isBusy}
        id={id}
        maxLength={2000}
        onChange={({ target }) => onChange(target.value)}
        ref={field}
        rows={2}
        value={value}
      />
      <p aria-live="polite" className={styles.problem} id={`${id}-lacking`}>
        {isLacking ? 'Say what is to be changed.' : ''}
      </p>
    </>
  )
}
