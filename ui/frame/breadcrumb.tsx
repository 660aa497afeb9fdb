import type { Crumb } from '#core/crumbs.ts'
import styles from './breadcrumb.module.css'

/** The way from the front page to this one; the wordmark above it is the front page, and the page itself is no part. */
export function Breadcrumb({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label="Where this page is">
      <ol className={styles.crumbs}>
        {crumbs.map(({ title, path }) => (
          <li key={path}>
            <a href={path}>{title}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
