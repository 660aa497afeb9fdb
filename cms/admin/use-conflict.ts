import { toast, useDocumentInfo, useForm } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { Stale } from './guard-fetch.ts'
import { usePanel } from './panel-provider.tsx'
import { type RecapData, toRecapText } from './recap-text.ts'
import { setAside } from './set-aside.ts'
import { useSave } from './use-save.ts'

/** The two texts of a conflict and what a writer can do with them. */
export function useConflict({ id, stale }: { id: string; stale: Stale }) {
  const { changesOf, conflicts, revisions } = usePanel()
  const { setData } = useDocumentInfo()
  const { getData, reset } = useForm()
  const save = useSave()
  const [theirs, setTheirs] = useState<RecapData | null>(null)
  const [busy, setBusy] = useState(false)
  const [copied, setCopied] = useState(false)

  useEffect(() => {
    let open = true
    void readNewest({ id, rev: stale.rev }).then((newest) => {
      if (open) setTheirs(newest)
    })
    return () => {
      open = false
    }
  }, [id, stale.rev])

  const settle = (rev: unknown) => {
    if (typeof rev === 'number') revisions.know({ id, rev })
    conflicts.drop(id)
  }
  const keepMine = async () => {
    setBusy(true)
    settle(theirs?.rev)
    // A save of its own, not an autosave: that would overwrite their version in the history.
    await save('draft')
  }
  const takeTheirs = async () => {
    if (!theirs) return
    setBusy(true)
    setAside.set(id, getData())
    changesOf(id).forget()
    await reset(theirs)
    setData(theirs)
    settle(theirs.rev)
  }
  const copyMine = async () => {
    const words = Object.values(toRecapText(getData())).filter(Boolean)
    try {
      await navigator.clipboard.writeText(words.join('\n\n'))
      setCopied(true)
    } catch {
      toast.error('This browser does not let us copy here. Select the text and copy it by hand.')
    }
  }
  return { theirs, busy, copied, copyMine, keepMine, takeTheirs }
}

async function readNewest({ id, rev }: { id: string; rev: number }): Promise<RecapData | null> {
  const response = await fetch(`/api/recaps/${id}?draft=true&depth=0`).catch(() => null)
  if (response?.ok) return (await response.json()) as RecapData
  toast.error(`Their text (revision ${rev}) could not be read. Yours is still in the form.`)
  return null
}
