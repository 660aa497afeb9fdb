import type { ReactNode } from 'react'
import styles from './section.module.css'

type Props = { id: string; title: string; note?: string; children: ReactNode }

/** A part of a page: its heading in the margin, a rule above, what it holds beside. */
export function Section({ id, title, note, children }: Props) {
  return (
    <section className={styles.section} id={id} aria-labelledby={`${id}-title`}>
      <div className={styles.margin}>
        <h2 id={`${id}-title`}>{title}</h2>
        {note && <p>{note}</p>}
      </div>
      <div className={styles.body}>{children}</div>
    </section>
  )
}
