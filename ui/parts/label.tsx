import type { ReactNode } from 'react'
import styles from './label.module.css'

/** Small facts under a title, set apart by dots. */
export function Label({ children }: { children: ReactNode }) {
  return <p className={styles.label}>{children}</p>
}
