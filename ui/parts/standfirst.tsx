import type { ReactNode } from 'react'
import styles from './standfirst.module.css'

/** The first words of a page, larger than those that follow. */
export function Standfirst({ children }: { children: ReactNode }) {
  return <p className={styles.standfirst}>{children}</p>
}
