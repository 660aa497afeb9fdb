import { type Paging, pagePath } from '#core/paging.ts'
import styles from './pager.module.css'

type Props = {
  paging: Paging
  /** What the pages are of, for whoever cannot see where the links stand. */
  of: string
}

/** Which page of a list this is, and the ways to those beside it; nothing where there is only one. */
export function Pager({ paging: { path, page, pages }, of }: Props) {
  if (pages === 1) return null
  return (
    <nav aria-label={`Pages of ${of}`} className={styles.pager}>
      {page > 1 && (
        <a href={pagePath({ path, page: page - 1 })} rel="prev">
          Page {page - 1}
        </a>
      )}
      <span aria-current="page">{pages === null ? `Page ${page}` : `Page ${page} of ${pages}`}</span>
      {page !== pages && (
        <a href={pagePath({ path, page: page + 1 })} rel="next">
          Page {page + 1}
        </a>
      )}
    </nav>
  )
}
