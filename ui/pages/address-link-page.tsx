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
  /** The address that it would make hers, and its secret; null where it can no longer be used. */
  link: { email: string; token: string } | null
}

/** Where the mail about a new address leads: one button, which uses it up. */
export function AddressLinkPage({ site, link }: Props) {
  return (
    <Frame site={site}>
      {link ? (
        <TitleCard crumbs={[]} chart={<PlaceLine />}>
          <Headline>Your new address</Headline>
          <Standfirst>
            From now on <span className={styles.who}>{link.email}</span>?
          </Standfirst>
          <form method="post" action="/me/address/take" className={styles.form}>
            <input type="hidden" name="token" value={link.token} />
            <FormButtons filled buttons={[{ how: 'take', words: 'Make it mine' }]} />
          </form>
        </TitleCard>
      ) : (
        <TitleCard crumbs={[]} line={notAired}>
          <Headline>This link is over</Headline>
          <Standfirst>
            It has been used, its fifteen minutes have passed, or somebody else asked for it.{' '}
            <a href="/me/address">Have us send another</a>.
          </Standfirst>
        </TitleCard>
      )}
    </Frame>
  )
}
