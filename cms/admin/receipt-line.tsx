'use client'

import { Banner, Button } from '@payloadcms/ui'
import { useState } from 'react'
import { usePanel } from './panel-provider.tsx'
import styles from './recap-notices.module.css'
import { receiptLines } from './receipt-words.ts'
import { sendWrite } from './send-write.ts'
import { useMayPublish } from './use-may-publish.ts'
import { useReceipt } from './use-receipt.ts'

/** Above the fields of a recap that is live: where readers see it, and where they do not yet. */
export function ReceiptLine({ id }: { id: string }) {
  const { receipt, isGivenUp, askAnew } = useReceipt(id)
  const told = receipt ? receiptLines(receipt) : { words: '', problems: [] }
  const words = isGivenUp ? 'It is published. The site has not been read yet.' : told.words
  const mayAct = useMayPublish() && (isGivenUp || told.problems.length > 0)
  return (
    <>
      <p aria-live="polite" className={styles.receipt}>
        {words}
      </p>
      {mayAct || told.problems.length > 0 ? (
        <Banner type={told.problems.length > 0 ? 'error' : 'info'}>
          <div className={styles.line}>
            <ul aria-label="What readers do not see" className={styles.problems}>
              {told.problems.map((problem) => (
                <li key={problem}>{problem}</li>
              ))}
            </ul>
            {mayAct ? <ReadAnew id={id} onAsked={askAnew} /> : null}
          </div>
        </Banner>
      ) : null}
    </>
  )
}

function ReadAnew({ id, onAsked }: { id: string; onAsked: () => void }) {
  const { readStatus } = usePanel()
  const [busy, setBusy] = useState(false)
  const ask = async () => {
    setBusy(true)
    if (await sendWrite({ url: `/api/recaps/${id}/receipt`, method: 'POST' })) {
      await readStatus(id)
      onAsked()
    }
    setBusy(false)
  }
  return (
    <Button
      buttonStyle="secondary"
      disabled={busy}
      id="action-receipt"
      margin={false}
      onClick={ask}
      size="small"
      type="button"
    >
      Try again
    </Button>
  )
}
