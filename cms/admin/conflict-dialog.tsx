'use client'

import { Button, Modal, useForm, useModal } from '@payloadcms/ui'
import { useEffect } from 'react'
import { ConflictChoices } from './conflict-choices.tsx'
import styles from './conflict-dialog.module.css'
import { ConflictResult } from './conflict-result.tsx'
import { summaryOf } from './conflict-words.ts'
import { formatTime } from './format-time.ts'
import type { Stale } from './guard-fetch.ts'
import { useKeyed } from './keyed-store.ts'
import { usePanel } from './panel-provider.tsx'
import type { RecapData } from './recap-text.ts'
import { useChoices } from './use-choices.ts'
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
  const conflict = useConflict({ id, stale })
  const { base, theirs } = conflict
  if (theirs) return <Differences base={base} conflict={conflict} mine={getData()} theirs={theirs} />
  return (
    <>
      <p className={styles.lead}>{nothingLost}</p>
      <p aria-live="polite">Reading their text…</p>
      <Actions conflict={conflict} />
    </>
  )
}

const nothingLost =
  'Nothing of yours was saved since, and nothing is lost: what you do not take stays within reach.'

type Conflict = ReturnType<typeof useConflict>

type Texts = { base: RecapData | null; mine: RecapData; theirs: RecapData; conflict: Conflict }

function Differences({ base, mine, theirs, conflict }: Texts) {
  const { blocks, fields, open, result } = useChoices({ base, mine, theirs })
  const places = fields.length + blocks.filter(({ row }) => row.kind !== 'same').length
  return (
    <>
      <p className={styles.lead}>{nothingLost}</p>
      <p className={styles.lead} role="status">
        {summaryOf({ places, open })}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <div className={styles.compared} tabIndex={0}>
        <ConflictChoices blocks={blocks} fields={fields} />
        <ConflictResult blocks={blocks} fields={fields} mine={mine} />
      </div>
      <Actions conflict={conflict} result={result} />
    </>
  )
}

function Actions({ conflict, result = null }: { conflict: Conflict; result?: RecapData | null }) {
  const { theirs, busy, copied, copyMine, keepMine, saveChosen, takeTheirs } = conflict
  const isUnready = busy || !theirs
  const common = { margin: false, size: 'medium', type: 'button' } as const
  return (
    <div className={styles.actions}>
      <Button {...common} buttonStyle="secondary" onClick={copyMine}>
        {copied ? 'Copied' : 'Copy mine'}
      </Button>
      <Button {...common} buttonStyle="secondary" disabled={isUnready} id="take-theirs" onClick={takeTheirs}>
        Take theirs
      </Button>
      <Button {...common} buttonStyle="secondary" disabled={isUnready} id="keep-mine" onClick={keepMine}>
        Keep mine
      </Button>
      <Button
        {...common}
        disabled={isUnready || result === null}
        id="save-chosen"
        onClick={() => {
          if (result) void saveChosen(result)
        }}
      >
        Save this
      </Button>
    </div>
  )
}
