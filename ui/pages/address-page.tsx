import type { Site } from '#core/model.ts'
import { Frame } from '../frame/frame.tsx'
import { PlaceLine } from '../frame/place-line.tsx'
import { TitleCard } from '../frame/title-card.tsx'
import { FormButtons } from '../parts/form-buttons.tsx'
import { Headline } from '../parts/headline.tsx'
import { Standfirst } from '../parts/standfirst.tsx'
import { TextField } from '../parts/text-field.tsx'
import styles from './sign-in.module.css'

type Props = {
  site: Site
  reader: { email: string | null }
  /** How long the link of a mail holds. */
  minutes: number
  /** What came of what was asked for, as the address names it. */
  told: string | null
}

const problems: Record<string, string> = {
  often: 'You have asked for many mails. Try again in an hour.',
  link: 'That link has been used, or its fifteen minutes are over. Have us send you another.',
  known: 'Another account has this address. Sign in with it, and delete that one, if it is yours.',
}

/** Where a reader says which address is hers from now on. */
export function AddressPage({ site, reader: { email }, minutes, told }: Props) {
  const problem = told && problems[told]
  return (
    <Frame site={site}>
      <TitleCard crumbs={[]} chart={<PlaceLine />}>
        <Headline>Your address</Headline>
        <Standfirst>
          {email ? (
            <>
              It is <span className={styles.who}>{email}</span>.
            </>
          ) : (
            'We have none of yours.'
          )}
        </Standfirst>
        {problem && (
          <p className={styles.alert} role="alert">
            {problem}
          </p>
        )}
        {told === 'sent' && (
          <p className={styles.alert} role="status">
            {`We have written to it. Follow the link in the mail within ${minutes} minutes, in this browser.`}
          </p>
        )}
        {told === 'taken' && (
          <p className={styles.alert} role="status">
            That is done.
          </p>
        )}
        <form method="post" action="/me/address/ask" className={styles.form}>
          <TextField
            name="email"
            label="Your new e-mail"
            type="email"
            autoComplete="email"
            inputMode="email"
            maxLength={254}
            wrong={told === 'address' ? 'We cannot write to this address. Is there a letter too many?' : null}
          />
          <FormButtons filled buttons={[{ how: 'ask', words: 'Send a link there' }]} />
        </form>
        <p>
          <a href="/me">Back to where you are</a>
        </p>
      </TitleCard>
    </Frame>
  )
}
