import styles from './hidden.module.css'

/** Words for those who listen, where the page says the same to the eye. */
export function Hidden({ children }: { children: string }) {
  return <span className={styles.hidden}>{children}</span>
}
