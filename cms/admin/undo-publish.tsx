'use client'

import { ConfirmationModal, PopupList, toast, useDocumentInfo, useModal } from '@payloadcms/ui'
import { useState } from 'react'
import { useKeyed } from './keyed-store.ts'
import { readLiveBefore, undoWords } from './live-before.ts'
import { usePanel } from './panel-provider.tsx'
import type { RecapData } from './recap-text.ts'
import { sendWrite } from './send-write.ts'
import { useBringIn } from './use-bring-in.ts'
import { useSaved } from './use-saved.ts'

/** In the menu of a live recap: what was live before the last publication returns. */
export function UndoPublish({ id }: { id: string }) {
  const { statuses } = usePanel()
  const rev = useKeyed(statuses, id)?.liveRev ?? null
  const { openModal } = useModal()
  const [words, setWords] = useState('')
  const undo = useUndo(id)
  const modal = `undo-${id}`
  if (rev === null) return null

  const ask = async () => {
    try {
      setWords(undoWords(await readLiveBefore({ id, rev })))
      openModal(modal)
    } catch {
      toast.error('The server could not be reached. Nothing was changed.')
    }
  }
  return (
    <>
      <PopupList.Button id="action-undo" onClick={() => void ask()}>
        Undo publish
      </PopupList.Button>
      <ConfirmationModal
        body={words}
        confirmLabel="Undo publish"
        confirmingLabel="Undoing…"
        heading="Take back the last publication?"
        modalSlug={modal}
        onConfirm={undo}
      />
    </>
  )
}

type Undone = { isLive: boolean; message: string }

function useUndo(id: string): () => Promise<void> {
  const info = useDocumentInfo()
  const bringIn = useBringIn(id)
  const saved = useSaved()
  return async () => {
    if (!(await saved())) return
    const undone = await sendWrite<Undone>({ url: `/api/recaps/${id}/undo`, method: 'POST' })
    if (!undone) return
    toast.success(undone.message)
    info.setHasPublishedDoc(undone.isLive)
    info.setMostRecentVersionIsAutosaved(false)
    info.setUnpublishedVersionCount(1)
    const response = await fetch(`/api/recaps/${id}?draft=true&depth=0`).catch(() => null)
    if (response?.ok) await bringIn((await response.json()) as RecapData)
  }
}
