'use client'

import { Button, toast } from '@payloadcms/ui'
import { useState } from 'react'
import { formatTime } from './format-time.ts'
import { sendWrite } from './send-write.ts'

type Props = { id: string; at: string; onCancelled: () => unknown }

/** Calls off a publication that waits. */
export function CancelSchedule({ id, at, onCancelled }: Props) {
  const [busy, setBusy] = useState(false)
  const cancel = async () => {
    setBusy(true)
    const answer = await sendWrite({ url: `/api/schedules/${id}/cancel`, method: 'POST' })
    if (answer) toast.success('Cancelled. Nothing will be published then.')
    await onCancelled()
    setBusy(false)
  }
  return (
    <Button
      aria-label={`Cancel the publication on ${formatTime(at)}`}
      buttonStyle="subtle"
      disabled={busy}
      margin={false}
      onClick={cancel}
      size="small"
      type="button"
    >
      Cancel
    </Button>
  )
}
