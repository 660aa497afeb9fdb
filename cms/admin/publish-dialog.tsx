'use client'

import { Button, Modal, useModal } from '@payloadcms/ui'
import { useState } from 'react'
import { isNamed } from './early-name.ts'
import { EarlyName } from './early-name.tsx'
import styles from './publish-dialog.module.css'
import { notApproved } from './review-words.ts'
import type { Embargo } from './status.ts'

/** What must be said before a text is published; `early` is the name of the episode. */
export type Confirmed = { early: string | null }

type Props = {
  slug: string
  approves: boolean
  embargo: Embargo | null
  onConfirm: (confirmed: Confirmed) => Promise<void>
}

/** Asks before a text goes live that nobody has approved, or before its episode airs. */
export function PublishDialog({ slug, ...props }: Props) {
  const { isModalOpen } = useModal()
  return (
    <Modal aria-labelledby={`${slug}-title`} className={styles.modal} closeOnBlur={false} slug={slug}>
      {isModalOpen(slug) ? <Question slug={slug} {...props} /> : null}
    </Modal>
  )
}

function Question({ slug, approves, embargo, onConfirm }: Props) {
  const { closeModal } = useModal()
  const [name, setName] = useState('')
  const [busy, setBusy] = useState(false)
  const isReady = !busy && (!embargo || isNamed({ typed: name, name: embargo.name }))
  const words = approves ? 'Approve and publish' : 'Publish before it airs'

  const confirm = async () => {
    if (!isReady) return
    setBusy(true)
    await onConfirm({ early: embargo ? name : null })
    setBusy(false)
    closeModal(slug)
  }
  return (
    <div className={styles.dialog}>
      <h2 className={styles.title} id={`${slug}-title`}>
        {approves ? 'Publish without a review?' : 'Publish before the episode airs?'}
      </h2>
      {approves ? <p className={styles.lead}>{notApproved} Publishing it approves it in your name.</p> : null}
      {embargo ? (
        <EarlyName embargo={embargo} onChange={setName} onDone={() => void confirm()} value={name} />
      ) : null}
      <div className={styles.actions}>
        <Button
          buttonStyle="secondary"
          disabled={busy}
          margin={false}
          onClick={() => closeModal(slug)}
          size="medium"
          type="button"
        >
          Go back
        </Button>
        <Button
          disabled={!isReady}
          id="confirm-publish"
          margin={false}
          onClick={() => void confirm()}
          size="medium"
          type="button"
        >
          {busy ? 'Publishing…' : words}
        </Button>
      </div>
    </div>
  )
}
