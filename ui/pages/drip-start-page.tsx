import { dripPath } from '#core/drip/drip.ts'
import { feedsPage } from '#core/feed/feed-address.ts'
import type { Show, Site } from '#core/model.ts'
import { Frame } from '../frame/frame.tsx'
import { Section } from '../frame/section.tsx'
import { TitleCard } from '../frame/title-card.tsx'
import { FormButtons } from '../parts/form-buttons.tsx'
import { type Entered, OwnZone, PaceFields } from '../parts/pace-fields.tsx'
import { Prose } from '../parts/prose.tsx'
import { Standfirst } from '../parts/standfirst.tsx'
import { inColour } from '../styles/in-colour.ts'
import styles from './drip-page.module.css'

type Props = {
  site: Site
  start: { show: Show; slug: string }
  /** What was entered, where something of it was wrong. */
  entered: Entered | null
  nonce: string | undefined
}

const proposed = { days: ['2', '5'], time: '20:00' }

/** Where somebody begins a show: its recaps, one after another, at a pace of their own. */
export function DripStartPage({ site, start: { show, slug }, entered, nonce }: Props) {
  return (
    <Frame site={site}>
      <div {...inColour(show.colour)}>
        <TitleCard
          crumbs={[show, { title: 'Feeds', path: feedsPage({ of: show.path }) }]}
          name={`Start ${show.title}`}
        >
          <Standfirst>The recaps from the first one on, at your own pace, in your feed reader.</Standfirst>
        </TitleCard>
        <Section id="pace" title="Your pace" note="You can change it later">
          <Prose>
            <p>
              The first recap comes at once, then one on each of these days. Nothing in the feed tells of a
              later episode. There is no account: you are given two addresses, one for your feed reader and
              one to pause, change or stop it. Keep the second to yourself.
            </p>
          </Prose>
          {entered?.wrong === 'often' && (
            <p role="alert">You have begun many of these. Try again in an hour.</p>
          )}
          <form method="post" action={`${dripPath()}/start`} className={styles.form}>
            <input type="hidden" name="show" value={slug} />
            <PaceFields
              fields={entered?.fields ?? { ...proposed, zone: site.zone }}
              isProposed={!entered}
              wrong={entered?.wrong ?? null}
            />
            <FormButtons filled buttons={[{ how: 'start', words: 'Start the feed' }]} />
          </form>
          <OwnZone nonce={nonce} />
        </Section>
      </div>
    </Frame>
  )
}
