import type { Site } from '#core/model.ts'
import type { ReaderSession } from '#core/reader/session.ts'
import { Frame } from '../frame/frame.tsx'
import { PlaceLine } from '../frame/place-line.tsx'
import { Section } from '../frame/section.tsx'
import { TitleCard } from '../frame/title-card.tsx'
import { Day } from '../parts/day.tsx'
import { FormButtons } from '../parts/form-buttons.tsx'
import { Headline } from '../parts/headline.tsx'
import { Hidden } from '../parts/hidden.tsx'
import { Label } from '../parts/label.tsx'
import { Standfirst } from '../parts/standfirst.tsx'
import styles from './sign-in.module.css'
import { SignInWays } from './sign-in-ways.tsx'

type Provider = { id: string; name: string }

type Props = {
  site: Site
  reader: { name: string | null; email: string | null }
  sessions: readonly ReaderSession[]
  providers: readonly Provider[]
  /** The ids of the providers with which they sign in. */
  linked: readonly string[]
  /** What was wrong, as the address names it. */
  wrong: string | null
}

const wrongs: Record<string, string> = {
  often: 'You have done that many times. Try again in an hour.',
  linked: 'That account is another reader’s here already.',
  provider: 'That did not work, and nothing was changed.',
  last: 'You could not sign in again without it. Give us an address first, or link another account.',
}

/** Where a reader sees in which browsers they are signed in, and ends it. */
export function SessionsPage({ site, reader, sessions, providers, linked, wrong }: Props) {
  const name = reader.email ?? reader.name
  return (
    <Frame site={site}>
      <TitleCard crumbs={[]} chart={<PlaceLine />}>
        <Headline>Where you are signed in</Headline>
        {name && (
          <Standfirst>
            As <span className={styles.who}>{name}</span>
          </Standfirst>
        )}
        {wrong && wrongs[wrong] && (
          <p className={styles.alert} role="alert">
            {wrongs[wrong]}
          </p>
        )}
        <form method="post" action="/sign-out" className={styles.form}>
          <FormButtons filled buttons={[{ how: 'out', words: 'Sign out here' }]} />
        </form>
      </TitleCard>
      <Section id="sessions" title="Browsers" note="Each ends when you have not come for sixty days">
        <ul className={styles.sessions}>
          {sessions.map((session) => (
            <li key={session.id}>
              <Session {...{ session, site, providers }} />
            </li>
          ))}
        </ul>
        {sessions.length > 1 && (
          <form method="post" action="/me/sessions/end" className={styles.form}>
            <FormButtons buttons={[{ how: 'others', words: 'Sign out everywhere else' }]} />
          </form>
        )}
      </Section>
      <SignInWays {...{ reader, providers, linked }} />
    </Frame>
  )
}

type Listed = Pick<Props, 'site' | 'providers'> & { session: ReaderSession }

function Session({ session, site, providers }: Listed) {
  const { device, id, isThis, seenAt, signedInAt, signedInBy } = session
  const { zone } = site
  return (
    <>
      <div className={styles.session}>
        <strong>
          {device}
          {isThis && ', this one'}
        </strong>
        <Label>
          <span>
            Signed in {wordsFor({ by: signedInBy, providers })} on <Day iso={signedInAt} zone={zone} />
          </span>
          <span>
            last seen <Day iso={seenAt} zone={zone} />
          </span>
        </Label>
      </div>
      {!isThis && (
        <form method="post" action="/me/sessions/end" className={styles.form}>
          <input type="hidden" name="id" value={id} />
          <FormButtons
            buttons={[
              {
                how: 'one',
                words: (
                  <>
                    Sign out<Hidden>{` of ${device}`}</Hidden>
                  </>
                ),
              },
            ]}
          />
        </form>
      )}
    </>
  )
}

function wordsFor({ by, providers }: { by: string; providers: readonly Provider[] }): string {
  if (by === 'link' || by === 'code') return 'by mail'
  return `with ${providers.find(({ id }) => id === by)?.name ?? by}`
}
