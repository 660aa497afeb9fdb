import type { ReactNode } from 'react'
import styles from './caption.module.css'

/** What stands under a picture: what is said of it, and whose it is; nothing where neither is known. */
export function Caption({ children, credit }: { children?: ReactNode; credit: string | null }) {
  if (!children && !credit) return null
  return (
    <figcaption className={styles.caption}>
      {children}
      {credit && <small>{credit}</small>}
    </figcaption>
  )
}
