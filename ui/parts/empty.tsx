import styles from './empty.module.css'

/** What stands where a list has nothing in it yet. */
export function Empty({ children }: { children: string }) {
  return <p className={styles.empty}>{children}</p>
}
