import { useDocumentInfo, useFormModified } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'
import { editorSettled } from '#cms/editor/unsettled.ts'
import { usePanel } from './panel-provider.tsx'
import { useSave } from './use-save.ts'

/** Saves what was typed since the last save, as a draft of its own, where there is any. Answers whether all is saved. */
export function useSaved(): () => Promise<boolean> {
  const { id } = useDocumentInfo()
  const { changesOf, conflicts } = usePanel()
  const modified = useFormModified()
  const save = useSave()
  const latest = useRef({ modified, save })

  useEffect(() => {
    latest.current = { modified, save }
  })

  return async () => {
    if (conflicts.get(String(id))) return false
    await editorSettled()
    const isSaved = !latest.current.modified && !changesOf(String(id)).isUnsent
    return isSaved || (await latest.current.save('draft'))
  }
}
