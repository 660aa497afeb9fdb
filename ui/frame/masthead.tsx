import { feedPath } from '#core/content.ts'
import type { Site } from '#core/model.ts'
import styles from './masthead.module.css'

export function Masthead({ site }: { site: Site }) {
  return (
    <header className={styles.masthead}>
      <a className={styles.wordmark} href="/">
        {site.name}
      </a>
      <span className={styles.bar} aria-hidden="true" />
      <nav aria-label="Main">
        <ul className={styles.links}>
          <li>
            <a href="/#shows">Shows</a>
          </li>
          <li>
            <a href={feedPath()}>Feed</a>
          </li>
        </ul>
      </nav>
    </header>
  )
}
