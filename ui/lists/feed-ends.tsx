import { feedPath } from '#core/feed/feed-address.ts'
import type { FeedPage } from '#core/feed/feed-page.ts'
import { Code } from '../parts/code.tsx'
import { Hidden } from '../parts/hidden.tsx'
import { CopyButton } from './feed-addresses.tsx'
import styles from './feed-ends.module.css'

type Props = Pick<FeedPage, 'of' | 'ends'> & { site: string }

/** The feeds that go no further than an episode, season by season; each row is where its feed leads people. */
export function FeedEnds({ of, ends, site }: Props) {
  return ends.map(({ season, episodes }, index) => (
    <details key={season} className={styles.season} open={index === 0}>
      <summary>{season}</summary>
      <ul className={styles.list}>
        {episodes.map(({ code, label }) => {
          const path = feedPath({ of, through: code })
          return (
            <li key={code} id={code}>
              <a href={path} rel="nofollow">
                <Hidden>Feed up to </Hidden>
                <Code label={label} />
              </a>
              <CopyButton address={site + path} what={`the address of the feed up to ${label}`} />
            </li>
          )
        })}
      </ul>
    </details>
  ))
}
