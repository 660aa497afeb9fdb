import { toast, useDocumentInfo, useForm, useFormModified } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'
import type { RecapData } from './recap-text.ts'
import { setAside } from './set-aside.ts'

/** Saves what autosave has not yet saved when the form is left, and asks before the tab is closed on it. */
export function useLeaveGuard(): void {
  const { id, isTrashed } = useDocumentInfo()
  const { getData } = useForm()
  const modified = useFormModified()
  const unsaved = useRef<{ id: string; read: () => RecapData } | null>(null)

  useEffect(() => {
    unsaved.current = modified && id && !isTrashed ? { id: String(id), read: getData } : null
  })

  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (unsaved.current) event.preventDefault()
    }
    window.addEventListener('beforeunload', ask)
    return () => {
      window.removeEventListener('beforeunload', ask)
      if (unsaved.current) void flush({ id: unsaved.current.id, data: unsaved.current.read() })
    }
  }, [])
}

async function flush({ id, data }: { id: string; data: RecapData }): Promise<void> {
  const body = new FormData()
  body.set('_payload', JSON.stringify({ ...data, _status: 'draft' }))
  const url = `/api/recaps/${id}?autosave=true&draft=true&depth=0`
  const response = await fetch(url, { method: 'PATCH', body }).catch(() => null)
  if (response?.ok) return
  setAside.set(id, data)
  toast.error(
    'Your last words could not be saved. They are set aside: open the recap again to bring them back.',
    {
      duration: 15_000,
    },
  )
}
