'use client'

import { Button } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useState } from 'react'
import { useRestore } from './use-restore.ts'

/** In the list of the trash: takes one recap out of it. */
export function RestoreRow({ id }: { id: string }) {
  const restore = useRestore()
  const router = useRouter()
  const [busy, setBusy] = useState(false)
  const run = async () => {
    setBusy(true)
    await restore(id)
    setBusy(false)
    router.refresh()
  }
  return (
    <Button buttonStyle="secondary" disabled={busy} margin={false} onClick={run} size="small" type="button">
      Restore
    </Button>
  )
}
