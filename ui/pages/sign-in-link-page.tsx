import type { Site } from '#core/model.ts'
import { Frame } from '../frame/frame.tsx'
import { notAired } from '../frame/not-aired.ts'
import { PlaceLine } from '../frame/place-line.tsx'
import { TitleCard } from '../frame/title-card.tsx'
import { FormButtons } from '../parts/form-buttons.tsx'
import { Headline } from '../parts/headline.tsx'
import { Standfirst } from '../parts/standfirst.tsx'
import styles from './sign-in.module.css'

type Props = {
  site: Site
  /** Whose link it is, and its secret; null where it can no longer be used. */
  link: { email: string; token: string } | null
}

/** Where the link of a mail leads: one button, which uses it up. */
export function SignInLinkPage({ site, link }: Props) {
  return (
    <Frame site={site}>
      {link ? (
        <TitleCard crumbs={[]} chart={<PlaceLine />}>
          <Headline>There you are</Headline>
          <Standfirst>
            Sign in as <span className={styles.who}>{link.email}</span>?
          </Standfirst>
          <form method="post" action="/sign-in/spend" className={styles.form}>
            <input type="hidden" name="token" value={link.token} />
            <FormButtons filled buttons={[{ how: 'spend', words: 'Sign in' }]} />
            <p className={styles.note}>
              If this is not your address, somebody has sent you a link of theirs: close this page.
            </p>
          </form>
        </TitleCard>
      ) : (
        <TitleCard crumbs={[]} line={notAired}>
          <Headline>This link is over</Headline>
          <Standfirst>
            It has been used, its fifteen minutes have passed, or it has lost a letter on its way.{' '}
            <a href="/sign-in">Have us send you another</a>.
          </Standfirst>
        </TitleCard>
      )}
    </Frame>
  )
}
