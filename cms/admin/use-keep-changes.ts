import {
  useAllFormFields,
  useDocumentInfo,
  useForm,
  useFormBackgroundProcessing,
  useFormModified,
  useFormProcessing,
} from '@payloadcms/ui'
import { useEffect, useLayoutEffect } from 'react'
import { usePanel } from './panel-provider.tsx'

/**
 * Loses nothing that is typed while a save is under way. Payload marks only the last field that was changed and gives
 * every other one the value in the answer, which is older than what was typed; and it takes for saved what was typed
 * just before a save and not rendered yet, or during one that had to wait for another.
 */
export function useKeepChanges(): void {
  const { id, initialData } = useDocumentInfo()
  const [fields, dispatch] = useAllFormFields()
  const { setModified } = useForm()
  const modified = useFormModified()
  const { changesOf, saves } = usePanel()
  const inBackground = useFormBackgroundProcessing()
  const isSaving = useFormProcessing() || inBackground
  const key = String(id)
  const changes = changesOf(key)

  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever the server rendered anew is unchanged
  useLayoutEffect(() => changes.forget(), [changes, initialData])

  useLayoutEffect(() => {
    if (isSaving) changes.saveBegins()
  }, [isSaving, changes])

  useLayoutEffect(() => {
    const serverState = changes.note(fields, Date.now())
    if (Object.keys(serverState).length === 0) return
    const acceptValues = { overrideLocalChanges: false }
    dispatch({ type: 'MERGE_SERVER_STATE', serverState, acceptValues, prevStateRef: { current: {} } })
  }, [fields, changes, dispatch])

  useEffect(() => {
    if (modified) return
    const look = () => {
      if (changes.isUnsent || changes.changedAt > (saves.get(key)?.startedAt ?? 0)) setModified(true)
    }
    const timer = setInterval(look, 500)
    return () => clearInterval(timer)
  }, [key, modified, changes, saves, setModified])
}
