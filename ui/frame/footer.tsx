import { feedPath } from '#core/content.ts'
import type { Site } from '#core/model.ts'
import styles from './footer.module.css'

export function Footer({ site }: { site: Site }) {
  return (
    <footer className={styles.footer}>
      <p className={styles.motto}>{site.tagline ? `${site.name}: ${site.tagline}` : site.name}</p>
      <nav aria-label="Foot of the page">
        <ul className={styles.links}>
          <li>
            <a href="/">Home</a>
          </li>
          <li>
            <a href="/#shows">Shows</a>
          </li>
          {site.navigation.map(({ id, path, title }) => (
            <li key={id}>
              <a href={path}>{title}</a>
            </li>
          ))}
          <li>
            <a href={feedPath()} type="application/rss+xml">
              Feed of every recap
            </a>
          </li>
        </ul>
      </nav>
    </footer>
  )
}
