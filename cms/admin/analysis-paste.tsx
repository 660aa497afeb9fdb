import { toast } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import { appendPasted } from '#cms/editor/append-pasted.ts'
import { bodyEditors } from '#cms/editor/body-editors.ts'
import type { Pasted } from '#cms/editor/pasted-nodes.ts'
import { AnalysisButton } from './analysis-button.tsx'
import styles from './analysis-paste.module.css'
import { AnalysisPasteBox } from './analysis-paste-box.tsx'

type Props = { id: string; isBusy: boolean; onPut: () => void }

/** Opens a box for a recap that was written elsewhere and puts its words into the text. */
export function AnalysisPaste({ id, isBusy, onPut }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [isOpen, setOpen] = useState(false)

  // A dialog that is opened this way gives the focus back to where it was.
  useEffect(() => {
    if (isOpen) dialog.current?.showModal()
  }, [isOpen])

  const close = () => dialog.current?.close()
  const put = (pasted: readonly Pasted[]) => {
    const editor = bodyEditors.get(id)
    if (!editor) {
      toast.error('The text cannot be written to just now. Try again in a moment.')
      return
    }
    if (!appendPasted({ editor, pasted })) {
      toast.error('There are no words in it.')
      return
    }
    close()
    onPut()
  }
  return (
    <>
      <AnalysisButton id="action-paste-text" isIdle={isBusy} onClick={() => setOpen(true)}>
        Paste text…
      </AnalysisButton>
      {isOpen ? (
        <dialog
          aria-labelledby="paste-text-title"
          className={styles.dialog}
          onClose={() => setOpen(false)}
          ref={dialog}
        >
          <AnalysisPasteBox close={close} put={put} />
        </dialog>
      ) : null}
    </>
  )
}
