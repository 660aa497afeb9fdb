import type { Site } from '#core/model.ts'
import { Frame } from '../frame/frame.tsx'
import { PlaceLine } from '../frame/place-line.tsx'
import { Section } from '../frame/section.tsx'
import { TitleCard } from '../frame/title-card.tsx'
import { FormButtons } from '../parts/form-buttons.tsx'
import { Headline } from '../parts/headline.tsx'
import { Standfirst } from '../parts/standfirst.tsx'
import { TextField } from '../parts/text-field.tsx'
import styles from './sign-in.module.css'

type Props = {
  site: Site
  /** Who is signed in already. */
  reader: { name: string | null; email: string | null } | null
  providers: readonly { id: string; name: string }[]
  /** Where to lead afterwards. */
  returnPath: string
  /** What was wrong, as the address names it. */
  wrong: string | null
  /** The address that was entered, where it was wrong. */
  entered: string | null
}

const words: Record<string, string> = {
  often: 'You have tried many times. Try again in an hour.',
  link: 'That link has been used, or its fifteen minutes are over. Have us send you another.',
  elsewhere: 'A code is good only in the browser that asked for it. Ask here for another.',
  provider: 'That did not work, and we do not know who you are. Try again.',
  linked:
    'Your address is known here already, and signs in by mail. Do it that way; then you can link the other.',
}

/** Where a reader says who they are: by a mail to their address, or with an account that they have elsewhere. */
export function SignInPage(props: Props) {
  const { providers, reader, site, wrong } = props
  const told = wrong && words[wrong]
  if (reader) return <AlreadyIn site={site} reader={reader} />
  return (
    <Frame site={site}>
      <TitleCard crumbs={[]} chart={<PlaceLine />}>
        <Headline>Keep your place</Headline>
        <Standfirst>
          One thing we remember about you: how far you have got. Leave an address and it will be true on every
          screen you own.
        </Standfirst>
        {told && (
          <p className={styles.alert} role="alert">
            {told}
          </p>
        )}
        <ByMail {...props} />
      </TitleCard>
      {providers.length > 0 && <WithProvider {...props} />}
    </Frame>
  )
}

function ByMail({ returnPath, wrong, entered }: Props) {
  return (
    <form method="post" action="/sign-in/ask" className={styles.form}>
      <input type="hidden" name="to" value={returnPath} />
      <TextField
        name="email"
        label="Your e-mail"
        type="email"
        autoComplete="email"
        inputMode="email"
        maxLength={254}
        defaultValue={entered ?? undefined}
        wrong={wrong === 'address' ? 'We cannot write to this address. Is there a letter too many?' : null}
      />
      <FormButtons filled buttons={[{ how: 'ask', words: 'Send me a link' }]} />
      <p className={styles.note}>
        No password. The mail holds a link and a six-digit code; either works once, for fifteen minutes.
      </p>
    </form>
  )
}

function WithProvider({ providers, returnPath }: Props) {
  return (
    <Section id="others" title="Or without a mail" note="With an account that you have">
      <div className={styles.forms}>
        {providers.map(({ id, name }) => (
          <form key={id} method="post" action={`/sign-in/with/${id}`} className={styles.form}>
            <input type="hidden" name="to" value={returnPath} />
            <FormButtons buttons={[{ how: id, words: `Sign in with ${name}` }]} />
          </form>
        ))}
      </div>
    </Section>
  )
}

function AlreadyIn({ site, reader }: { site: Site; reader: NonNullable<Props['reader']> }) {
  const name = reader.email ?? reader.name
  return (
    <Frame site={site}>
      <TitleCard crumbs={[]} chart={<PlaceLine />}>
        <Headline>There you are</Headline>
        <Standfirst>
          You are signed in
          {name && (
            <>
              {' '}
              as <span className={styles.who}>{name}</span>
            </>
          )}
          .
        </Standfirst>
        <form method="post" action="/sign-out" className={styles.form}>
          <FormButtons filled buttons={[{ how: 'out', words: 'Sign out' }]} />
        </form>
        <p>
          <a href="/me/sessions">Where else you are signed in</a>
        </p>
      </TitleCard>
    </Frame>
  )
}
