import { feedsPage } from '#core/feed/feed-address.ts'
import type { Site } from '#core/model.ts'
import styles from './footer.module.css'
import { sections } from './sections.ts'

type Props = { site: Pick<Site, 'name' | 'navigation' | 'tagline'> }

export function Footer({ site }: Props) {
  return (
    <footer className={styles.footer}>
      <div className={styles.columns}>
        <p className={styles.motto}>{site.tagline ?? site.name}</p>
        <nav className={styles.menu} id="menu" aria-label="Foot of the page" tabIndex={-1}>
          <ul className={styles.links}>
            {[...sections, ...site.navigation].map(({ path, title }) => (
              <li key={path}>
                <a href={path}>{title}</a>
              </li>
            ))}
            <li>
              <a href={feedsPage({ of: '/' })}>Feeds</a>
            </li>
            <li>
              <a href="/sign-in">Sign in</a>
            </li>
          </ul>
        </nav>
      </div>
    </footer>
  )
}
