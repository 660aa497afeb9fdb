import type { Preview } from '#core/preview.ts'
import { Body } from '../article/body.tsx'
import { Frame } from '../frame/frame.tsx'
import { notAired } from '../frame/not-aired.ts'
import { TitleCard } from '../frame/title-card.tsx'
import { Moment } from '../parts/day.tsx'
import { Headline } from '../parts/headline.tsx'
import { Standfirst } from '../parts/standfirst.tsx'
import styles from './preview-page.module.css'
import text from './recap-page.module.css'
import { RecapPage } from './recap-page.tsx'

type Props = {
  preview: Preview
  /** When the link by which it was reached ends, ISO 8601 in UTC; none for the staff. */
  expiresAt?: string
  /** By which the policy of the page knows its scripts. */
  nonce?: string
}

/** A recap's page as it would be, with the word that it is not published. */
export function PreviewPage({ preview, expiresAt, nonce }: Props) {
  const { recap, site } = preview
  return (
    <>
      <Note expiresAt={expiresAt} preview={preview} />
      <Frame site={site}>
        {recap ? <RecapPage recap={recap} site={site} nonce={nonce} /> : <Words preview={preview} />}
      </Frame>
    </>
  )
}

function Note({ preview: { recap, savedAt, site }, expiresAt }: Props) {
  return (
    <aside aria-label="About this preview" className={styles.note}>
      <p>
        <strong>Preview.</strong> This is a draft{savedAt && <>, saved </>}
        {savedAt && <Moment iso={savedAt} zone={site.zone} />}.
        {expiresAt && (
          <>
            {' '}
            It was shared with you alone, until <Moment iso={expiresAt} zone={site.zone} />.
          </>
        )}
        {!recap && ' Once it says what it is about, it is shown as its page.'}
      </p>
    </aside>
  )
}

function Words({ preview: { body, dek, headline } }: { preview: Preview }) {
  return (
    <article>
      <TitleCard crumbs={[]} line={notAired}>
        <Headline>{headline ?? 'No headline yet'}</Headline>
        {dek && <Standfirst>{dek}</Standfirst>}
      </TitleCard>
      <div className={text.text}>
        <Body blocks={body} />
      </div>
    </article>
  )
}
