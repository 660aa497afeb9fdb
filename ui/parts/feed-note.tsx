import { feedPath, feedTypes } from '#core/feed/feed-address.ts'
import type { FeedsFor } from '#core/feed/feeds-for.ts'
import styles from './feed-note.module.css'

type Props = {
  /** The page that has the feed. */
  of: string
  /** Which feeds the page names. */
  feeds: FeedsFor | undefined
  /** What the feed is of, as it stands in a sentence. */
  children: string
}

/** The visible link to a feed. */
export function FeedNote({ of, feeds = 'whole', children }: Props) {
  if (feeds === 'own') return null
  return (
    <p className={styles.note}>
      <a
        href={feedPath({ of, through: typeof feeds === 'object' ? feeds.through : null })}
        type={feedTypes.xml}
      >
        {`Feed of every recap ${children}`}
      </a>
    </p>
  )
}
