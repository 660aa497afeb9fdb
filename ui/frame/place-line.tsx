import styles from './place-line.module.css'

/** A reader’s place on a line: what lies behind them, and what does not yet. A picture, which says nothing in words. */
export function PlaceLine() {
  return (
    <div className={styles.line} aria-hidden="true">
      <span className={styles.behind} />
      <span className={styles.ahead} />
    </div>
  )
}
