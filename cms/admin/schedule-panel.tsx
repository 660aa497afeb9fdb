'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useKeyed } from './keyed-store.ts'
import { usePanel } from './panel-provider.tsx'
import { ScheduleForm } from './schedule-form.tsx'
import { ScheduleList } from './schedule-list.tsx'
import styles from './schedule-panel.module.css'
import { ScheduleWaiting } from './schedule-waiting.tsx'
import { SlipForm } from './slip-form.tsx'
import { mayStillSlip } from './slip-words.ts'
import type { RecapStatus } from './status.ts'
import { useMayPublish } from './use-may-publish.ts'

/** Beside a recap's fields: publish this text at a time, and what is planned. */
export function SchedulePanel() {
  const { id, isTrashed } = useDocumentInfo()
  const { statuses } = usePanel()
  const mayPublish = useMayPublish()
  const status = useKeyed(statuses, String(id))
  if (!id || isTrashed || !status) return null
  if (!mayPublish && status.schedules.length === 0) return null
  return (
    <section aria-labelledby="schedule-title" className={styles.panel}>
      <h2 className={styles.title} id="schedule-title">
        Schedule
      </h2>
      <Planned id={String(id)} mayPublish={mayPublish} status={status} />
      {mayPublish ? <Broadcast id={String(id)} status={status} /> : null}
    </section>
  )
}

type Props = { id: string; status: RecapStatus; mayPublish: boolean }

function Planned({ id, status, mayPublish }: Props) {
  const waiting = status.schedules.filter(({ state }) => state === 'waiting')
  const past = status.schedules.filter(({ state }) => state !== 'waiting')
  const form = mayPublish ? <ScheduleForm id={id} status={status} /> : null
  return (
    <>
      {waiting.length > 0 ? (
        <ul aria-label="Schedules" className={styles.list}>
          {waiting.map((schedule) => (
            <ScheduleWaiting {...{ id, mayPublish, schedule, status }} key={schedule.id} />
          ))}
        </ul>
      ) : (
        form
      )}
      {waiting.length > 0 && form ? (
        <details className={styles.folded}>
          <summary>Another time</summary>
          {form}
        </details>
      ) : null}
      <ScheduleList {...{ id, mayPublish, status }} schedules={past} />
    </>
  )
}

function Broadcast({ id, status: { airing } }: Omit<Props, 'mayPublish'>) {
  const { readStatus } = usePanel()
  if (!airing || !mayStillSlip({ airsAt: airing.airsAt, now: Date.now() })) return null
  return <SlipForm episode={airing.id} onMoved={() => void readStatus(id)} zone={airing.zone} />
}
