'use client'

import { Banner, Button, useDocumentInfo, useForm } from '@payloadcms/ui'
import { useEffect } from 'react'
import { formatTime } from './format-time.ts'
import { useKeyed } from './keyed-store.ts'
import type { RecapStatus, Schedule } from './panel.ts'
import { usePanel } from './panel-provider.tsx'
import styles from './recap-notices.module.css'
import { setAside } from './set-aside.ts'
import { useSave } from './use-save.ts'

/** Above the fields of a recap: a schedule that failed, and a text of one's own that was set aside. */
export function RecapNotices() {
  const { id } = useDocumentInfo()
  return id ? (
    <>
      <FailedSchedule id={String(id)} />
      <SetAside id={String(id)} />
    </>
  ) : null
}

function FailedSchedule({ id }: { id: string }) {
  const { statuses } = usePanel()
  // The newest one tells: a failure is old news once something was scheduled or published after it.
  const status = useKeyed(statuses, id)
  const newest = status?.schedules[0]
  if (newest?.state !== 'failed' || isPast({ newest, status })) return null
  return (
    <Banner type="error">
      <p className={styles.words} role="alert">
        The publication planned for {formatTime(newest.at)} failed: {newest.problem ?? 'no reason was given'}
      </p>
    </Banner>
  )
}

function isPast({ newest, status }: { newest: Schedule; status: RecapStatus | undefined }): boolean {
  return Boolean(status?.isLive && status.livePublishedAt && status.livePublishedAt > newest.at)
}

function SetAside({ id }: { id: string }) {
  const data = useKeyed(setAside, id)
  const { reset } = useForm()
  const save = useSave()

  useEffect(() => setAside.recall(id), [id])

  if (!data) return null
  const bringBack = async () => {
    await reset(data)
    if (await save('draft')) setAside.drop(id)
  }
  return (
    <Banner type="info">
      <p className={styles.words}>A text of yours is set aside.</p>
      <div className={styles.actions}>
        <Button buttonStyle="secondary" margin={false} onClick={bringBack} size="small" type="button">
          Bring it back
        </Button>
        <Button
          buttonStyle="subtle"
          margin={false}
          onClick={() => setAside.drop(id)}
          size="small"
          type="button"
        >
          Throw it away
        </Button>
      </div>
    </Banner>
  )
}
