import type { ReactNode } from 'react'
import styles from './button-links.module.css'

type Props = {
  buttons: readonly { how: string; words: ReactNode }[]
  /** Whether the first is what most will want. */
  filled?: boolean
}

/** The buttons that send a form, each with what it does. */
export function FormButtons({ buttons, filled = false }: Props) {
  return (
    <p className={styles.buttons}>
      {buttons.map(({ how, words }) => (
        <button
          key={how}
          type="submit"
          name="how"
          value={how}
          className={styles.button}
          data-filled={filled || undefined}
        >
          {words}
        </button>
      ))}
    </p>
  )
}
