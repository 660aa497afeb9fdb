import { useDocumentInfo, useForm, useFormModified } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'
import { usePanel } from './panel-provider.tsx'
import { isDue } from './saves.ts'

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

/** What Payload's autosave does, without a pause before it. */
function useAutosave(): (id: string) => Promise<void> {
  const info = useDocumentInfo()
  const { getData, setBackgroundProcessing, setModified, submit } = useForm()
  return async (id) => {
    const sent = JSON.stringify(getData())
    setBackgroundProcessing(true)
    const result = await submit({
      acceptValues: { overrideLocalChanges: false },
      action: `/api/recaps/${id}?autosave=true&depth=0&draft=true&fallback-locale=null`,
      context: { getDocPermissions: false, incrementVersionCount: !info.mostRecentVersionIsAutosaved },
      disableFormWhileProcessing: false,
      disableSuccessStatus: true,
      method: 'PATCH',
      overrides: { _status: 'draft' },
      skipValidation: true,
    })
    setBackgroundProcessing(false)
    if (JSON.stringify(getData()) !== sent) setModified(true)
    if (!result?.res.ok || info.mostRecentVersionIsAutosaved) return
    info.setMostRecentVersionIsAutosaved(true)
    info.setUnpublishedVersionCount((count) => count + 1)
  }
}
