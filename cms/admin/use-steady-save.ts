import { useDocumentInfo, useFormModified } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'
import { usePanel } from './panel-provider.tsx'
import { isDue } from './saves.ts'
import { useAutosave } from './use-autosave.ts'

/** Saves at the latest every ten seconds while somebody types on; Payload's autosave waits for a pause. */
export function useSteadySave(): void {
  const { id, isTrashed } = useDocumentInfo()
  const modified = useFormModified()
  const { conflicts, saves } = usePanel()
  const autosave = useAutosave()
  const save = useRef(autosave)
  const key = id && !isTrashed ? String(id) : null

  useEffect(() => {
    save.current = autosave
  })

  useEffect(() => {
    if (!key || !modified) return
    const changedAt = Date.now()
    let busy = false
    const look = async () => {
      if (busy || conflicts.get(key)) return
      if (!isDue({ saves: saves.get(key), changedAt, at: Date.now() })) return
      busy = true
      await save.current(key)
      busy = false
    }
    const timer = setInterval(() => void look(), 500)
    return () => clearInterval(timer)
  }, [key, modified, conflicts, saves])
}
