import type { ReactNode } from 'react'
import styles from './section.module.css'

type Props = {
  id: string
  title: ReactNode
  note?: ReactNode
  /** Under a bar, with its heading above and all the columns for what it holds. */
  wide?: boolean
  children: ReactNode
}

/** A part of a page: its heading in the margin, a rule above, what it holds beside. */
export function Section({ id, title, note, wide = false, children }: Props) {
  return (
    <section className={styles.section} id={id} aria-labelledby={`${id}-title`} data-wide={wide || undefined}>
      <div className={styles.margin}>
        <h2 id={`${id}-title`}>{title}</h2>
        {note && <p>{note}</p>}
      </div>
      <div className={styles.body}>{children}</div>
    </section>
  )
}
