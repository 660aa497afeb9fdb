import type { ReactNode } from 'react'
import styles from './prose.module.css'

/** A few plain paragraphs. */
export function Prose({ children }: { children: ReactNode }) {
  return <div className={styles.prose}>{children}</div>
}
