import { feedPath, feedTypes } from '#core/feed/feed-address.ts'
import styles from './feed-note.module.css'

type Props = {
  /** The page that has the feed. */
  of: string
  /** What the feed is of, as it stands in a sentence. */
  children: string
}

/** The visible link to a feed. */
export function FeedNote({ of, children }: Props) {
  return (
    <p className={styles.note}>
      <a href={feedPath({ of })} type={feedTypes.xml}>
        {`Feed of every recap ${children}`}
      </a>
    </p>
  )
}
