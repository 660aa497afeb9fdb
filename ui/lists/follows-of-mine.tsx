import type { FollowOfMine } from '#core/reader/me.ts'
import { Empty } from '../parts/empty.tsx'
import { Hidden } from '../parts/hidden.tsx'
import styles from './follows-of-mine.module.css'

/** What a reader follows, each with a button that ends it. */
export function FollowsOfMine({ follows }: { follows: readonly FollowOfMine[] }) {
  if (follows.length === 0)
    return (
      <Empty>
        Nothing yet. Shows, characters, songs, people and authors can be followed from their pages.
      </Empty>
    )
  return (
    <ul className={styles.list}>
      {follows.map(({ kind, id, path, title }) => (
        <li key={`${kind} ${id}`}>
          <a href={path}>{title}</a>
          <form method="post" action="/me/follow/now">
            <input type="hidden" name="of" value={path} />
            <input type="hidden" name="to" value="/me" />
            <button type="submit" name="how" value="stop">
              Stop<Hidden>{` following ${title}`}</Hidden>
            </button>
          </form>
        </li>
      ))}
    </ul>
  )
}
