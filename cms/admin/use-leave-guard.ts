import { toast, useDocumentInfo, useForm, useFormModified } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'
import { unsettled } from '#cms/editor/unsettled.ts'
import { journal } from './journal.ts'
import { withLastLetters } from './last-letters.ts'
import type { Panel } from './panel.ts'
import { usePanel } from './panel-provider.tsx'
import type { RecapData } from './recap-text.ts'
import { setAside } from './set-aside.ts'
import { wordsOf } from './use-journal.ts'

/** Saves what autosave has not yet saved when the form is left, and asks before the tab is closed on it. */
export function useLeaveGuard(): void {
  const { id, isTrashed } = useDocumentInfo()
  const { getData } = useForm()
  const modified = useFormModified()
  const panel = usePanel()
  const form = useRef<{ id: string; modified: boolean; read: () => RecapData } | null>(null)

  useEffect(() => {
    form.current = id && !isTrashed ? { id: String(id), modified, read: getData } : null
  })

  useEffect(() => {
    const isUnsaved = () => form.current !== null && (form.current.modified || unsettled.has(form.current.id))
    const ask = (event: BeforeUnloadEvent) => {
      if (isUnsaved()) event.preventDefault()
    }
    window.addEventListener('beforeunload', ask)
    return () => {
      window.removeEventListener('beforeunload', ask)
      if (!form.current || !isUnsaved()) return
      const { id, read } = form.current
      void flush({ id, panel, data: withLastLetters({ id, data: read() }) })
    }
  }, [panel])
}

async function flush({ id, panel, data }: { id: string; panel: Panel; data: RecapData }): Promise<void> {
  const slot = journal.slotOf(id)
  const words = wordsOf({ recap: id, panel, data })
  const body = new FormData()
  body.set('_payload', JSON.stringify({ ...data, _status: 'draft' }))
  const url = `/api/recaps/${id}?autosave=true&draft=true&depth=0`
  const response = await fetch(url, { method: 'PATCH', body }).catch(() => null)
  if (response?.ok) return
  // Offered again with what they are based on, so that they do not go over what somebody saves meanwhile.
  const isKept = slot !== null && (await journal.keep({ recap: id, slot, ...words }))
  if (isKept) journal.end(id)
  else setAside.set(id, data)
  toast.error(
    'Your last words could not be saved. They are set aside: open the recap again to bring them back.',
    {
      duration: 15_000,
    },
  )
}
