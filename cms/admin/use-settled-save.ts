import { useFormModified } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'
import { editorSettled } from '#cms/editor/unsettled.ts'
import { usePanel } from './panel-provider.tsx'
import { useAutosave } from './use-autosave.ts'

/** Saves every letter that was typed, as autosave does, where there is any to save. Answers whether all is saved. */
export function useSettledSave(id: string): () => Promise<boolean> {
  const { changesOf, conflicts } = usePanel()
  const modified = useFormModified()
  const autosave = useAutosave()
  const latest = useRef({ modified, autosave })

  useEffect(() => {
    latest.current = { modified, autosave }
  })

  return async () => {
    if (conflicts.get(id)) return false
    await editorSettled()
    const isSaved = !latest.current.modified && !changesOf(id).isUnsent
    return isSaved || (await latest.current.autosave(id))
  }
}
