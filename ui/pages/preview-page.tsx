import type { Preview } from '#core/model.ts'
import { Body } from '../article/body.tsx'
import { Frame } from '../frame/frame.tsx'
import { TitleCard } from '../frame/title-card.tsx'
import { Moment } from '../parts/day.tsx'
import styles from './preview-page.module.css'
import { RecapPage } from './recap-page.tsx'

type Props = {
  preview: Preview
  /** When the link by which it was reached ends, ISO 8601 in UTC; none for the staff. */
  expiresAt?: string
}

/** A recap's page as it would be, with the word that it is not published. */
export function PreviewPage({ preview, expiresAt }: Props) {
  const { recap, site } = preview
  return (
    <>
      <Note expiresAt={expiresAt} preview={preview} />
      <Frame site={site}>
        {recap ? <RecapPage recap={recap} site={site} /> : <Words preview={preview} />}
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
      <TitleCard crumbs={[]}>
        <h1>{headline ?? 'No headline yet'}</h1>
        {dek && <p>{dek}</p>}
      </TitleCard>
      <div className={styles.text}>
        <Body blocks={body} />
      </div>
    </article>
  )
}
