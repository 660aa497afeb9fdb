import { Fragment } from 'react'
import styles from './kicker.module.css'

/** What a headline is about, above it. */
export function Kicker({ links }: { links: readonly { title: string; path: string }[] }) {
  return (
    <p className={styles.kicker}>
      {links.map(({ title, path }, index) => (
        <Fragment key={path}>
          {index > 0 && ' · '}
          <a href={path}>{title}</a>
        </Fragment>
      ))}
    </p>
  )
}
