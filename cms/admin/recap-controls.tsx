'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useLayoutEffect } from 'react'
import { toBase } from './bases.ts'
import { ConflictDialog } from './conflict-dialog.tsx'
import { usePanel } from './panel-provider.tsx'
import { Presence } from './presence.tsx'
import { TrashControls } from './trash-controls.tsx'
import { useJournal } from './use-journal.ts'
import { useKeepChanges } from './use-keep-changes.ts'
import { useLeaveGuard } from './use-leave-guard.ts'
import { useSteadySave } from './use-steady-save.ts'

/** Before the controls of a recap: what its form is based on, the conflict dialog, and the controls of the trash. */
export function RecapControls() {
  const { id, initialData, isTrashed } = useDocumentInfo()
  const { bases, conflicts, revisions } = usePanel()
  useKeepChanges()
  useLeaveGuard()
  useSteadySave()
  useJournal()

  // The revision that the server rendered the form from, not the one of the latest answer: the guard learns that.
  useLayoutEffect(() => {
    const base = toBase(initialData)
    if (!id || !base) return
    bases.set(String(id), base)
    revisions.know({ id: String(id), rev: base.rev })
    conflicts.drop(String(id))
  }, [id, initialData, bases, conflicts, revisions])

  if (!id) return null
  if (isTrashed) return <TrashControls id={String(id)} />
  return (
    <>
      <Presence id={String(id)} />
      <ConflictDialog id={String(id)} />
    </>
  )
}
