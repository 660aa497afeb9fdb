'use client'

import { Banner, Button, useDocumentInfo } from '@payloadcms/ui'
import { goToCheck } from './check-goto.ts'
import { checks } from './checks.ts'
import { formatTime } from './format-time.ts'
import { JournalOffer } from './journal-offer.tsx'
import { useKeyed } from './keyed-store.ts'
import { liveTrouble } from './live-trouble.ts'
import { NewerText } from './newer-text-notice.tsx'
import { usePanel } from './panel-provider.tsx'
import styles from './recap-notices.module.css'
import { ReceiptLine } from './receipt-line.tsx'
import { RetrySchedule } from './retry-schedule.tsx'
import { isOvertaken } from './schedule-trouble.ts'
import { SetAside } from './set-aside-notice.tsx'
import { TakeNotice } from './take-notice.tsx'
import { useMay } from './use-may.ts'
import { useMayPublish } from './use-may-publish.ts'

/** Above the fields of a recap: what is wrong of it, live or planned, and a text of one's own that was set aside. */
export function RecapNotices() {
  const { id } = useDocumentInfo()
  return id ? (
    <>
      <NewerText id={String(id)} />
      <LiveTrouble id={String(id)} />
      <FailedSchedule id={String(id)} />
      <ReceiptLine id={String(id)} />
      <TakeNotice />
      <SetAside id={String(id)} />
      <JournalOffer id={String(id)} />
    </>
  ) : null
}

function LiveTrouble({ id }: { id: string }) {
  const { statuses } = usePanel()
  const status = useKeyed(statuses, id)
  const findings = useKeyed(checks, id)?.findings ?? null
  const mayUpdate = useMay({ action: 'update', on: 'recaps' })
  const trouble = status ? liveTrouble({ status, findings }) : null
  if (!trouble) return null
  return (
    <Banner type="error">
      <div className={styles.line}>
        <p className={styles.words} role="alert">
          {trouble}
        </p>
        {mayUpdate ? (
          <Button
            buttonStyle="secondary"
            margin={false}
            onClick={() => goToCheck(id)}
            size="small"
            type="button"
          >
            Show the check
          </Button>
        ) : null}
      </div>
    </Banner>
  )
}

function FailedSchedule({ id }: { id: string }) {
  const { readStatus, statuses } = usePanel()
  const mayPublish = useMayPublish()
  // The newest one tells: a failure is old news once something was scheduled or published after it.
  const status = useKeyed(statuses, id)
  const newest = status?.schedules[0]
  if (!status || newest?.state !== 'failed' || isOvertaken({ ...newest, status })) return null
  return (
    <Banner type="error">
      <div className={styles.line}>
        <p className={styles.words} role="alert">
          The publication planned for {formatTime(newest.at)} failed:{' '}
          {newest.problem ?? 'no reason was given'}
        </p>
        {mayPublish ? (
          <RetrySchedule at={newest.at} id={newest.id} onRetried={() => readStatus(id)} recap={id} />
        ) : null}
      </div>
    </Banner>
  )
}
