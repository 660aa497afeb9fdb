import { momentOf } from '#core/dates.ts'
import type { DripPage as Model } from '#core/drip/drip.ts'
import { paceWords, toInput } from '#core/drip/pace.ts'
import type { Site } from '#core/model.ts'
import { Frame } from '../frame/frame.tsx'
import { Section } from '../frame/section.tsx'
import { TitleCard } from '../frame/title-card.tsx'
import { CopyButton, CopyScript } from '../lists/feed-addresses.tsx'
import { Facts } from '../parts/facts.tsx'
import { FormButtons } from '../parts/form-buttons.tsx'
import { type Entered, PaceFields } from '../parts/pace-fields.tsx'
import { Prose } from '../parts/prose.tsx'
import { Standfirst } from '../parts/standfirst.tsx'
import { inColour } from '../styles/in-colour.ts'
import styles from './drip-page.module.css'

type Props = {
  drip: Model
  site: Site
  /** The site's address without a closing slash. */
  address: string
  /** What was entered, where something of it was wrong. */
  entered: Entered | null
  nonce: string | undefined
}

/** Where a personal feed is steered by whoever has its address. */
export function DripPage({ drip, site, address, entered, nonce }: Props) {
  const { all, feedPath, isDue, nextAt, pace, path, released, show, state } = drip
  const words = { running: 'Running', paused: 'Paused', stopped: 'Stopped' }[state]
  return (
    <Frame site={site}>
      <div {...inColour(show.colour)}>
        <TitleCard crumbs={[show]} name={`${show.title}, from the beginning`}>
          <Standfirst>
            {state === 'stopped' ? 'This feed has been stopped.' : `${paceWords(pace)}.`}
          </Standfirst>
          <Facts
            facts={[
              { name: 'State', value: words },
              { name: 'Released', value: state === 'stopped' ? null : `${released} of ${all}` },
              {
                name: 'Next',
                value: isDue ? 'In a moment' : nextAt && momentOf({ iso: nextAt, zone: pace.zone }),
              },
            ]}
          />
        </TitleCard>
        {state !== 'stopped' && (
          <>
            <Section id="feed" title="Your feed" note="For your feed reader">
              <p className={styles.address}>
                <code>{address + feedPath}</code>{' '}
                <CopyButton address={address + feedPath} what="the address of your feed" />
              </p>
            </Section>
            <Section id="steer" title="Steer it" note="This page is the only way: keep its address">
              <form method="post" action={`${path}/steer`} className={styles.form}>
                <FormButtons
                  buttons={[
                    state === 'running'
                      ? { how: 'pause', words: 'Pause' }
                      : { how: 'resume', words: 'Go on' },
                  ]}
                />
              </form>
              <form method="post" action={`${path}/steer`} className={styles.form}>
                <PaceFields fields={entered?.fields ?? toInput(pace)} wrong={entered?.wrong ?? null} />
                <FormButtons buttons={[{ how: 'pace', words: 'Change the pace' }]} />
              </form>
            </Section>
            <Section id="stop" title="Stop it">
              <Prose>
                <p>
                  A feed that has been stopped is over for good. One that nobody asks for is deleted after
                  half a year.
                </p>
              </Prose>
              <form method="post" action={`${path}/steer`} className={styles.form}>
                <FormButtons buttons={[{ how: 'stop', words: 'Stop for good' }]} />
              </form>
            </Section>
          </>
        )}
      </div>
      <CopyScript nonce={nonce} />
    </Frame>
  )
}
