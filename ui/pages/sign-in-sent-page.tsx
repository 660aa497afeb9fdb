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
  /** To whom we have written, as far as anybody is told. */
  email: string
  /** How long the code holds. */
  minutes: number
  /** What was wrong, as the address names it. */
  wrong: string | null
}

const words: Record<string, string> = {
  code: 'That is not the code of our last mail.',
  dead: 'No code works here any more. The link in the mail does.',
  often: 'Too many codes have been tried. Follow the link in the mail.',
}

/** Where somebody waits for our mail, and may enter its code. */
export function SignInSentPage({ site, email, minutes, wrong }: Props) {
  return (
    <Frame site={site}>
      <TitleCard crumbs={[]} chart={<PlaceLine />}>
        <Headline>Look into your mail</Headline>
        <Standfirst>
          We have written to <span className={styles.who}>{email}</span>. Follow the link in the mail, or
          enter its code here.
        </Standfirst>
        <form method="post" action="/sign-in/code" className={styles.form}>
          <TextField
            name="code"
            label="Six-digit code"
            type="text"
            autoComplete="one-time-code"
            inputMode="numeric"
            maxLength={12}
            figures
            wrong={(wrong && words[wrong]) ?? null}
          />
          <FormButtons filled buttons={[{ how: 'code', words: 'Sign in' }]} />
          <p className={styles.note}>
            Either works once, for {minutes} minutes; the code in this browser only, and five wrong ones end
            it. Nothing there? Mail takes a moment, or has gone to the spam. We write five times an hour at
            most. <a href="/sign-in">Begin again</a>
          </p>
        </form>
      </TitleCard>
    </Frame>
  )
}
