import type { CSSProperties, ReactNode } from 'react'
import { Breadcrumb, type Crumb } from './breadcrumb.tsx'
import styles from './title-card.module.css'

type Props = {
  crumbs: readonly Crumb[]
  /** The episode code that stands on the line, such as `S1 E2`, or none. */
  code?: string
  children: ReactNode
}

/** The top of a page: where it is, the code on its line, and what it is called. */
export function TitleCard({ crumbs, code, children }: Props) {
  return (
    <div className={styles.card}>
      {(crumbs.length > 0 || code) && (
        <div className={styles.top}>
          {crumbs.length > 0 && <Breadcrumb crumbs={crumbs} />}
          {code && <Code code={code} />}
        </div>
      )}
      <div className={styles.title}>{children}</div>
    </div>
  )
}

function Code({ code }: { code: string }) {
  return (
    <p className={styles.code} style={{ '--characters': code.length } as CSSProperties} aria-hidden="true">
      {code.split(/(\d+)/).map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a code have no other identity
        <span key={index} className={/\d/.test(part) ? styles.figure : styles.letter}>
          {part}
        </span>
      ))}
    </p>
  )
}
