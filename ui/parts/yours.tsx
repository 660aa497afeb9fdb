import { feedFormats } from '#core/feed/feed-address.ts'
import { ownFeedPath } from '#core/reader/own-feed.ts'
import { FormButtons } from './form-buttons.tsx'
import styles from './yours.module.css'

/** The secret in the address of a personal feed, and the site's own address. */
export type OwnFeed = { secret: string; address: string }

const formats = { xml: 'RSS', atom: 'Atom', json: 'JSON Feed' } as const

/** What belongs to a reader: a feed of her own, what we hold about her, her address, and the way out. */
export function Yours({ feed }: { feed: OwnFeed | null }) {
  return (
    <>
      {feed ? <TheFeed feed={feed} /> : <NoFeed />}
      <ul className={styles.links}>
        <li>
          <a href="/me/feeds.opml">The feeds of what you follow, for your feed reader</a>
        </li>
        <li>
          <a href="/me/export.json">Everything we hold about you, as one file</a>
        </li>
        <li>
          <a href="/me/address">Change your address</a>
        </li>
        <li>
          <a href="/me/sessions">Where you are signed in</a>
        </li>
        <li>
          <a href="/me/leave">Leave, and take it all with you</a>
        </li>
      </ul>
      <form method="post" action="/sign-out" className={styles.form}>
        <FormButtons buttons={[{ how: 'out', words: 'Sign out' }]} />
      </form>
    </>
  )
}

function NoFeed() {
  return (
    <form method="post" action="/me/feed" className={styles.form}>
      <p>A private feed of what you follow, that stops where you stop.</p>
      <FormButtons filled buttons={[{ how: 'make', words: 'Make me one' }]} />
    </form>
  )
}

function TheFeed({ feed: { secret, address } }: { feed: OwnFeed }) {
  return (
    <form method="post" action="/me/feed" className={styles.form}>
      <p>
        Your private feed stops where you stop. Whoever has its address can read it, and learns from it where
        you are.
      </p>
      <dl className={styles.addresses}>
        {feedFormats.map((format) => (
          <div key={format}>
            <dt>{formats[format]}</dt>
            <dd>
              <code>{address + ownFeedPath({ secret, format })}</code>
            </dd>
          </div>
        ))}
      </dl>
      <FormButtons
        buttons={[
          { how: 'make', words: 'Give it another address' },
          { how: 'stop', words: 'End it' },
        ]}
      />
    </form>
  )
}
