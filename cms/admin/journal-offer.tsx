'use client'

import { Banner, Button } from '@payloadcms/ui'
import { useState } from 'react'
import { formatTime } from './format-time.ts'
import styles from './journal-offer.module.css'
import { excerptOf } from './journal-words.ts'
import { RecapChanges } from './recap-changes.tsx'
import notices from './recap-notices.module.css'
import { type Offer, useJournalOffer } from './use-journal-offer.ts'
import { useNames } from './use-names.ts'

/** Offers back the last words that were typed into a recap in this browser and never reached the server. */
export function JournalOffer({ id }: { id: string }) {
  const offer = useJournalOffer(id)
  return offer ? <Words key={offer.kept.slot} offer={offer} /> : null
}

function Words({ offer: { kept, now, putBack, throwAway } }: { offer: Offer }) {
  const [busy, setBusy] = useState(false)
  const [isShown, setShown] = useState(false)
  const excerpt = excerptOf({ now, kept: kept.data })
  const act = (run: () => Promise<void>) => () => {
    setBusy(true)
    void run().finally(() => setBusy(false))
  }
  return (
    <Banner type="info">
      <section aria-label="Words that were not saved">
        <p className={notices.words} role="status">
          Words that were not saved ({formatTime(new Date(kept.at).toISOString())})
        </p>
        {excerpt ? <blockquote className={styles.excerpt}>{excerpt}</blockquote> : null}
        <details className={styles.all} onToggle={(event) => setShown(event.currentTarget.open)}>
          <summary>What is different in them</summary>
          {isShown ? <Changes kept={kept.data} now={now} /> : null}
        </details>
        <div className={notices.actions}>
          <Button
            buttonStyle="secondary"
            disabled={busy}
            margin={false}
            onClick={act(putBack)}
            size="small"
            type="button"
          >
            Put them back
          </Button>
          <Button
            buttonStyle="subtle"
            disabled={busy}
            margin={false}
            onClick={act(throwAway)}
            size="small"
            type="button"
          >
            Throw them away
          </Button>
        </div>
      </section>
    </Banner>
  )
}

function Changes({ kept, now }: { kept: Offer['now']; now: Offer['now'] }) {
  const nameOf = useNames({ before: now, after: kept })
  return <RecapChanges after={kept} before={now} nameOf={nameOf} />
}
