import type { ReactNode } from 'react'
import styles from './opening.module.css'

/** What follows a title card at once, with as much air between as a headline would have. */
export function Opening({ children }: { children: ReactNode }) {
  return <div className={styles.opening}>{children}</div>
}
