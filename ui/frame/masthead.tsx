import type { Site } from '#core/model.ts'
import styles from './masthead.module.css'
import { sections } from './sections.ts'

export function Masthead({ site }: { site: Pick<Site, 'name'> }) {
  return (
    <header className={styles.masthead}>
      <a className={styles.wordmark} href="/">
        {site.name}
      </a>
      <span className={styles.bar} aria-hidden="true" />
      <nav aria-label="Main">
        <ul className={styles.links}>
          <li className={styles.menu}>
            <a href="#menu">Menu</a>
          </li>
          {sections.map(({ title, path }) => (
            <li key={path}>
              <a href={path}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  )
}
