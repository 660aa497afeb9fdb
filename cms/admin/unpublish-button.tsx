'use client'

import {
  ConfirmationModal,
  PopupList,
  toast,
  useDocumentInfo,
  useFormModified,
  useModal,
} from '@payloadcms/ui'
import { sendWrite } from './send-write.ts'
import { UndoPublish } from './undo-publish.tsx'
import { useMayPublish } from './use-may-publish.ts'
import { useSave } from './use-save.ts'

/** Takes back the last publication of a recap, or takes it off the air; the text in the form stays as its draft. */
export function UnpublishButton() {
  const info = useDocumentInfo()
  const modified = useFormModified()
  const { toggleModal } = useModal()
  const mayPublish = useMayPublish()
  const save = useSave()
  if (!info.id || !info.hasPublishedDoc || info.isTrashed || !mayPublish) return null

  const modal = `unpublish-${info.id}`
  const unpublish = async () => {
    if (modified && !(await save('draft'))) return
    const answer = await sendWrite({
      url: `/api/recaps/${info.id}?depth=0`,
      method: 'PATCH',
      body: { _status: 'draft' },
    })
    if (!answer) return
    if (answer.doc) info.setData(answer.doc)
    info.setHasPublishedDoc(false)
    info.setMostRecentVersionIsAutosaved(false)
    info.setUnpublishedVersionCount(1)
    toast.success('Unpublished. Readers get a 404 from now on.')
  }
  return (
    <>
      <UndoPublish id={String(info.id)} />
      <PopupList.Button id="action-unpublish" onClick={() => toggleModal(modal)}>
        Unpublish
      </PopupList.Button>
      <ConfirmationModal
        body="The page answers 404 at once, and the recap leaves every list and the feed. Its text stays here as a draft."
        confirmLabel="Unpublish"
        confirmingLabel="Unpublishing…"
        heading="Take this recap off the air?"
        modalSlug={modal}
        onConfirm={unpublish}
      />
    </>
  )
}
