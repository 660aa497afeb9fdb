'use client'

import { Button, toast, useFormModified } from '@payloadcms/ui'
import { useState } from 'react'
import { formatTime } from './format-time.ts'
import { LocalZone } from './local-time.tsx'
import styles from './schedule-panel.module.css'
import { sendWrite } from './send-write.ts'
import { useSave } from './use-save.ts'

/** Takes a time in the browser's zone; what is in the form then is what will be published. */
export function ScheduleForm({ id }: { id: string }) {
  const [at, setAt] = useState('')
  const [busy, setBusy] = useState(false)
  const modified = useFormModified()
  const save = useSave()
  const time = at ? new Date(at) : null

  const schedule = async () => {
    if (!time) return
    setBusy(true)
    const saved = !modified || (await save('draft'))
    const body = { at: time.toISOString() }
    const answer = saved ? await sendWrite({ url: `/api/recaps/${id}/schedule`, method: 'POST', body }) : null
    if (answer) {
      setAt('')
      toast.success(`This text will be published on ${formatTime(body.at)}.`)
    }
    setBusy(false)
  }

  return (
    <div className={styles.form}>
      <label htmlFor="schedule-at">Publish this text at</label>
      <input
        aria-describedby="schedule-zone"
        className={styles.input}
        disabled={busy}
        id="schedule-at"
        onChange={(event) => setAt(event.target.value)}
        type="datetime-local"
        value={at}
      />
      <p className={styles.hint} id="schedule-zone">
        Times are in <LocalZone />. Later edits do not change what will be published.
      </p>
      <Button
        buttonStyle="secondary"
        disabled={busy || !time}
        id="action-schedule"
        margin={false}
        onClick={schedule}
        size="medium"
        type="button"
      >
        {busy ? 'Scheduling…' : 'Schedule'}
      </Button>
    </div>
  )
}
