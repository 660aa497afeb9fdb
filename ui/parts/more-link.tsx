import styles from './more-link.module.css'

/** The way from a few things to all of them. */
export function MoreLink({ path, children }: { path: string; children: string }) {
  return (
    <p className={styles.more}>
      <a href={path}>{children}</a>
    </p>
  )
}
