'use client'

import { Button, toast } from '@payloadcms/ui'
import { useState } from 'react'
import { formatTime } from './format-time.ts'
import { usePanel } from './panel-provider.tsx'
import { isOvertaken } from './schedule-trouble.ts'
import { sendWrite } from './send-write.ts'

type Props = { id: string; recap: string; at: string; onRetried: () => unknown }

/** Lets a publication that failed be tried again at once, unless something newer has come since. */
export function RetrySchedule({ id, recap, at, onRetried }: Props) {
  const { readStatus } = usePanel()
  const [busy, setBusy] = useState(false)

  const retry = async () => {
    setBusy(true)
    const status = await readStatus(recap)
    if (status && isOvertaken({ id, at, status }))
      toast.error('A newer text of this recap was published or scheduled since. Open it to publish another.')
    else if (await sendWrite({ url: `/api/schedules/${id}/retry`, method: 'POST' })) {
      toast.success('It is tried again.')
      await onRetried()
    }
    setBusy(false)
  }
  return (
    <Button
      aria-label={`Try the publication of ${formatTime(at)} again`}
      buttonStyle="secondary"
      disabled={busy}
      margin={false}
      onClick={retry}
      size="small"
      type="button"
    >
      {busy ? 'Trying…' : 'Try again'}
    </Button>
  )
}
