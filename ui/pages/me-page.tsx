import type { Site } from '#core/model.ts'
import type { Me } from '#core/reader/me.ts'
import type { Settings } from '#core/reader/settings.ts'
import { Frame } from '../frame/frame.tsx'
import { PlaceLine } from '../frame/place-line.tsx'
import { Section } from '../frame/section.tsx'
import { TitleCard } from '../frame/title-card.tsx'
import { FollowsOfMine } from '../lists/follows-of-mine.tsx'
import { RecapList } from '../lists/recap-list.tsx'
import { ShowsOfMine } from '../lists/shows-of-mine.tsx'
import { ButtonLinks } from '../parts/button-links.tsx'
import { HalfReadNote } from '../parts/half-read.tsx'
import { Headline } from '../parts/headline.tsx'
import { ReadingSettings } from '../parts/reading-settings.tsx'
import { Standfirst } from '../parts/standfirst.tsx'
import { type OwnFeed, Yours } from '../parts/yours.tsx'
import styles from './sign-in.module.css'

type Props = {
  site: Site
  me: Me
  /** Who is signed in, or null. */
  reader: { name: string | null; email: string | null } | null
  settings: Settings
  feed: OwnFeed | null
  /** What came of what was asked for, as the address names it. */
  told: string | null
}

const words: Record<string, string> = {
  often: 'You have done that many times. Try again in an hour.',
  many: 'You follow as much as we can keep for one reader.',
  nothing: 'There is nothing to follow there.',
}

/** A reader's own place: how far she is in her shows, what is new up to there, what she follows and what is hers. */
export function MePage({ site, me, reader, settings, feed, told }: Props) {
  const { shows, fresh, halfRead, follows } = me
  const { zone } = site
  const said = told && words[told]
  return (
    <Frame site={site}>
      <TitleCard crumbs={[]} chart={<PlaceLine />}>
        <Headline>Where you are</Headline>
        {said && (
          <p className={styles.alert} role="alert">
            {said}
          </p>
        )}
        {!reader && <SignedOut isAnywhere={shows.length > 0} />}
      </TitleCard>
      {shows.length > 0 && (
        <Section id="shows" title="Your shows" note="One click moves you on" wide>
          <ShowsOfMine shows={shows} zone={zone} />
        </Section>
      )}
      {fresh.length > 0 && (
        <Section id="new" title="New, and safe for you to read" wide>
          <RecapList recaps={fresh} zone={zone} />
        </Section>
      )}
      {halfRead && (
        <Section id="half-read" title="Half read">
          <HalfReadNote {...halfRead} />
        </Section>
      )}
      {reader && (
        <Section id="follows" title="You follow">
          <FollowsOfMine follows={follows} />
        </Section>
      )}
      <Section id="reading" title="Reading">
        <ReadingSettings settings={settings} />
      </Section>
      {reader && (
        <Section id="yours" title="Yours" note={reader.email ?? reader.name}>
          <Yours feed={feed} />
        </Section>
      )}
    </Frame>
  )
}

function SignedOut({ isAnywhere }: { isAnywhere: boolean }) {
  return (
    <>
      <Standfirst>
        {isAnywhere
          ? 'This browser remembers it. Leave an address and it will be true on every screen you own.'
          : 'Say on the page of a show how far you have seen, and nothing here tells you more.'}
      </Standfirst>
      <ButtonLinks
        filled
        links={[
          { path: '/sign-in?to=/me', title: 'Sign in' },
          { path: '/shows', title: 'All shows' },
        ]}
      />
    </>
  )
}
