'use client'

import { Button, Modal, useForm, useModal } from '@payloadcms/ui'
import { useEffect } from 'react'
import styles from './conflict-dialog.module.css'
import { Both } from './conflict-texts.tsx'
import { formatTime } from './format-time.ts'
import type { Stale } from './guard-fetch.ts'
import { useKeyed } from './keyed-store.ts'
import { usePanel } from './panel-provider.tsx'
import { useConflict } from './use-conflict.ts'

/** Tells a writer that somebody saved in the meantime and lets them choose; until then nothing is saved. */
export function ConflictDialog({ id }: { id: string }) {
  const { conflicts } = usePanel()
  const stale = useKeyed(conflicts, id)
  const { closeModal, openModal } = useModal()
  const slug = `conflict-${id}`

  useEffect(() => {
    if (stale) openModal(slug)
    else closeModal(slug)
  }, [stale, openModal, closeModal, slug])

  if (!stale) return null
  return (
    <>
      <Button
        buttonStyle="secondary"
        className={styles.open ?? ''}
        margin={false}
        onClick={() => openModal(slug)}
        size="medium"
        type="button"
      >
        Not saved
      </Button>
      <Modal aria-labelledby={`${slug}-title`} className={styles.modal} closeOnBlur={false} slug={slug}>
        <div className={styles.dialog}>
          <h2 className={styles.title} id={`${slug}-title`}>
            {sentence(stale)}
          </h2>
          <Choice id={id} stale={stale} />
        </div>
      </Modal>
    </>
  )
}

function sentence({ savedBy, savedAt }: Stale): string {
  const when = savedAt ? ` at ${formatTime(savedAt)}` : ''
  return `${savedBy ?? 'Somebody'} saved this recap${when}, after you opened it.`
}

function Choice({ id, stale }: { id: string; stale: Stale }) {
  const { getData } = useForm()
  const mine = getData()
  const { theirs, busy, copied, copyMine, keepMine, takeTheirs } = useConflict({ id, stale })
  return (
    <>
      <p className={styles.lead}>
        Nothing of yours was saved since, and nothing is lost. Whichever text you choose, the other one stays
        within reach.
      </p>
      {theirs ? <Both mine={mine} theirs={theirs} /> : <p aria-live="polite">Reading their text…</p>}
      <div className={styles.actions}>
        <Button buttonStyle="secondary" margin={false} onClick={copyMine} size="medium" type="button">
          {copied ? 'Copied' : 'Copy mine'}
        </Button>
        <Button
          buttonStyle="secondary"
          disabled={busy || !theirs}
          id="take-theirs"
          margin={false}
          onClick={takeTheirs}
          size="medium"
          type="button"
        >
          Take theirs
        </Button>
        <Button
          disabled={busy || !theirs}
          id="keep-mine"
          margin={false}
          onClick={keepMine}
          size="medium"
          type="button"
        >
          Keep mine
        </Button>
      </div>
    </>
  )
}
