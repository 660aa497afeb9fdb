import type { Show } from '#core/model.ts'
import styles from './feed-note.module.css'

/** The visible link to a show's feed. */
export function FeedNote({ show }: { show: Pick<Show, 'title' | 'feedPath'> }) {
  return (
    <p className={styles.note}>
      <a href={show.feedPath} type="application/rss+xml">
        {`Feed of every recap of ${show.title}`}
      </a>
    </p>
  )
}
