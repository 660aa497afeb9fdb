import { useDocumentInfo, useForm } from '@payloadcms/ui'

/** What Payload's autosave does, without a pause before it. Answers whether it was written. */
export function useAutosave(): (id: string) => Promise<boolean> {
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
    if (!result?.res.ok) return false
    if (info.mostRecentVersionIsAutosaved) return true
    info.setMostRecentVersionIsAutosaved(true)
    info.setUnpublishedVersionCount((count) => count + 1)
    return true
  }
}
