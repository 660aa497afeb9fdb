import type { ReactNode } from 'react'
import { Code, type CodeState } from './code.tsx'
import styles from './previous-next.module.css'

type Neighbour = {
  /** Such as `S1 E1`. */
  label: string
  path: string
  /** Its headline; none beyond where the reader is. */
  title?: string | null
  state?: CodeState
  /** What stands in place of a headline, such as the day on which it airs. */
  note?: ReactNode
}

/** The episodes before and after this one, on both sides of the place where you are. */
export function PreviousNext({ previous, next }: { previous?: Neighbour | null; next?: Neighbour | null }) {
  if (!previous && !next) return null
  return (
    <nav className={styles.both} aria-label="Before and after">
      <div className={styles.previous}>{previous && <To way="Previously" neighbour={previous} />}</div>
      <div className={styles.next}>{next && <To way="Next" neighbour={next} />}</div>
    </nav>
  )
}

function To({ way, neighbour }: { way: string; neighbour: Neighbour }) {
  const { label, note, path, state, title } = neighbour
  return (
    <>
      <span className={styles.way}>{way}</span>
      <a className={styles.link} href={path}>
        <span className={styles.code}>
          <Code label={label} state={state} />
        </span>
        {title}
      </a>
      {note && <span className={styles.date}>{note}</span>}
    </>
  )
}
