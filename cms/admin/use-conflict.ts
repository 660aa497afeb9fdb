import { toast, useForm } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { toBase } from './bases.ts'
import type { Stale } from './guard-fetch.ts'
import { journal } from './journal.ts'
import { usePanel } from './panel-provider.tsx'
import { type RecapData, toRecapText } from './recap-text.ts'
import { setAside } from './set-aside.ts'
import { useBringIn } from './use-bring-in.ts'
import { useSave } from './use-save.ts'

/** The two texts of a conflict and what a writer can do with them. */
export function useConflict({ id, stale }: { id: string; stale: Stale }) {
  const { bases, changesOf, conflicts, revisions } = usePanel()
  const { getData, reset } = useForm()
  const bringIn = useBringIn(id)
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

  const settle = () => {
    const base = toBase(theirs ?? undefined)
    if (base) {
      bases.set(id, base)
      revisions.know({ id, rev: base.rev })
    }
    conflicts.drop(id)
  }
  /** Saves what was chosen of both on top of theirs; where somebody has saved again, there is a conflict again. */
  const saveChosen = async (chosen: RecapData) => {
    setBusy(true)
    await reset(chosen)
    changesOf(id).forget()
    settle()
    // What is kept in the browser is what is saved now, and goes with the answer to it.
    const slot = journal.slotOf(id)
    if (slot) await journal.keep({ recap: id, slot, data: chosen, base: bases.get(id) ?? null, sent: null })
    await save('draft')
  }
  const keepMine = async () => {
    setBusy(true)
    settle()
    // A save of its own, not an autosave: that would overwrite their version in the history.
    await save('draft')
  }
  const takeTheirs = async () => {
    if (!theirs) return
    setBusy(true)
    setAside.set(id, getData())
    await bringIn(theirs)
    conflicts.drop(id)
    const slot = journal.slotOf(id)
    if (slot) await journal.drop({ recap: id, slot })
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
  const base = bases.get(id)?.data ?? null
  return { base, theirs, busy, copied, copyMine, keepMine, saveChosen, takeTheirs }
}

async function readNewest({ id, rev }: { id: string; rev: number }): Promise<RecapData | null> {
  const response = await fetch(`/api/recaps/${id}?draft=true&depth=0`).catch(() => null)
  if (response?.ok) return (await response.json()) as RecapData
  toast.error(`Their text (revision ${rev}) could not be read. Yours is still in the form.`)
  return null
}
