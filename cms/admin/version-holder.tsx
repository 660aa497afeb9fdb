'use client'

import { toast } from '@payloadcms/ui'
import { usePathname } from 'next/navigation.js'
import { useEffect } from 'react'
import { formatTime } from './format-time.ts'
import { useKeyed } from './keyed-store.ts'
import { usePanel } from './panel-provider.tsx'

/** On the page of a version: what a restore is based on, and who was faster where it is refused. */
export function VersionHolder() {
  const id = /\/collections\/recaps\/([^/]+)\/versions\//.exec(usePathname())?.[1] ?? ''
  const { conflicts, readStatus, revisions } = usePanel()
  const stale = useKeyed(conflicts, id)

  useEffect(() => {
    if (!id) return
    void readStatus(id).then((status) => {
      if (status) revisions.know({ id, rev: status.rev })
    })
  }, [id, readStatus, revisions])

  useEffect(() => {
    if (!stale) return
    const when = stale.savedAt ? ` at ${formatTime(stale.savedAt)}` : ''
    toast.error(
      `${stale.savedBy ?? 'Somebody'} saved this recap${when}. Nothing was restored: load this page again.`,
    )
    conflicts.drop(id)
  }, [stale, id, conflicts])

  return null
}
