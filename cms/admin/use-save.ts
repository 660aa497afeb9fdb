import { toast, useDocumentInfo, useForm } from '@payloadcms/ui'
import { editorSettled } from '#cms/editor/unsettled.ts'
import { usePanel } from './panel-provider.tsx'

type Status = 'draft' | 'published'

/** `early` is the name of the episode, where a publication before it airs is confirmed by it. */
type Save = (status: Status, options?: { early?: string | null }) => Promise<boolean>

/**
 * Saves the form as a draft of its own in the history, or publishes it, with every letter that was typed before and
 * without taking the focus or the letters typed meanwhile. Answers whether it was written.
 */
export function useSave(): Save {
  const info = useDocumentInfo()
  const { dispatchFields, getData, setModified, submit } = useForm()
  const { changesOf, early: names } = usePanel()

  // The box is ticked for one publication only, as the server has it too.
  const untick = () => {
    changesOf(String(info.id)).drop('isUpdate')
    const box = { value: false, initialValue: false, isModified: false }
    dispatchFields({
      type: 'MERGE_SERVER_STATE',
      serverState: { isUpdate: box },
      acceptValues: true,
      prevStateRef: { current: {} },
    })
  }

  return async (status, { early } = {}) => {
    await editorSettled()
    const sent = textOf(getData())
    if (early) names.set(String(info.id), early)
    const result = await submit({
      acceptValues: { overrideLocalChanges: false },
      action: `/api/recaps/${info.id}?depth=0&fallback-locale=null${status === 'draft' ? '&draft=true' : ''}`,
      method: 'PATCH',
      overrides: { _status: status },
      disableFormWhileProcessing: false,
      disableSuccessStatus: true,
      skipValidation: true,
    }).finally(() => names.delete(String(info.id)))
    const isWritten = result?.res.ok ?? false
    // Payload takes the text of a publish that was refused for saved.
    if (!isWritten || textOf(getData()) !== sent) setModified(true)
    if (!isWritten) return false
    if (status === 'published') untick()
    info.setMostRecentVersionIsAutosaved(false)
    if (status === 'published') {
      info.setHasPublishedDoc(true)
      info.setUnpublishedVersionCount(0)
    } else {
      info.setUnpublishedVersionCount((count) => count + 1)
    }
    toast.success(status === 'published' ? 'Published.' : 'Saved.')
    return true
  }
}

function textOf({ isUpdate: _, ...text }: Record<string, unknown>): string {
  return JSON.stringify(text)
}
