'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useLayoutEffect } from 'react'
import { ConflictDialog } from './conflict-dialog.tsx'
import { usePanel } from './panel-provider.tsx'
import { TrashControls } from './trash-controls.tsx'
import { useKeepChanges } from './use-keep-changes.ts'
import { useLeaveGuard } from './use-leave-guard.ts'
import { useSteadySave } from './use-steady-save.ts'

/** Before the controls of a recap: what its form is based on, the conflict dialog, and the controls of the trash. */
export function RecapControls() {
  const { id, initialData, isTrashed } = useDocumentInfo()
  const { conflicts, revisions } = usePanel()
  useKeepChanges()
  useLeaveGuard()
  useSteadySave()

  // The revision that the server rendered the form from, not the one of the latest answer: the guard learns that.
  useLayoutEffect(() => {
    if (!id || typeof initialData?.rev !== 'number') return
    revisions.know({ id: String(id), rev: initialData.rev })
    conflicts.drop(String(id))
  }, [id, initialData, conflicts, revisions])

  if (!id) return null
  return isTrashed ? <TrashControls id={String(id)} /> : <ConflictDialog id={String(id)} />
}
