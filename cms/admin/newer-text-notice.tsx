'use client'

import { Banner, Button, toast } from '@payloadcms/ui'
import { useState } from 'react'
import styles from './recap-notices.module.css'
import type { RecapData } from './recap-text.ts'
import { useBringIn } from './use-bring-in.ts'
import { useNewerText } from './use-newer-text.ts'

/** Above the fields of a recap that somebody else has saved meanwhile, where nothing was typed into the form. */
export function NewerText({ id }: { id: string }) {
  const newer = useNewerText(id)
  const bringIn = useBringIn(id)
  const [busy, setBusy] = useState(false)
  if (!newer) return null

  const show = async () => {
    setBusy(true)
    const response = await fetch(`/api/recaps/${id}?draft=true&depth=0`).catch(() => null)
    if (response?.ok) await bringIn((await response.json()) as RecapData)
    else toast.error('The newer text could not be read.')
    setBusy(false)
  }
  return (
    <Banner type="info">
      <div className={styles.line}>
        <p className={styles.words} role="status">
          {newer.savedBy ?? 'Somebody'} has saved a newer text.
        </p>
        <Button
          buttonStyle="secondary"
          disabled={busy}
          margin={false}
          onClick={() => void show()}
          size="small"
          type="button"
        >
          Show it
        </Button>
      </div>
    </Banner>
  )
}
