import type { Reference } from '#core/model.ts'
import styles from './breadcrumb.module.css'

export type Crumb = Pick<Reference, 'title' | 'path'>

/** The way from the front page to this one; the page itself is not part of it. */
export function Breadcrumb({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label="Where this page is">
      <ol className={styles.crumbs}>
        {[{ title: 'Home', path: '/' }, ...crumbs].map(({ title, path }) => (
          <li key={path}>
            <a href={path}>{title}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
