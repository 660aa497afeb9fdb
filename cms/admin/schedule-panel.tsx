'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useKeyed } from './keyed-store.ts'
import { usePanel } from './panel-provider.tsx'
import { ScheduleForm } from './schedule-form.tsx'
import { ScheduleList } from './schedule-list.tsx'
import styles from './schedule-panel.module.css'
import { useMayPublish } from './use-may-publish.ts'

/** Beside a recap's fields: publish this text at a time, and what is planned. */
export function SchedulePanel() {
  const { id, isTrashed } = useDocumentInfo()
  const { statuses } = usePanel()
  const mayPublish = useMayPublish()
  const status = useKeyed(statuses, String(id))
  if (!id || isTrashed) return null

  const schedules = status?.schedules ?? []
  if (!mayPublish && schedules.length === 0) return null
  return (
    <section aria-labelledby="schedule-title" className={styles.panel}>
      <h2 className={styles.title} id="schedule-title">
        Schedule
      </h2>
      {mayPublish ? <ScheduleForm id={String(id)} /> : null}
      <ScheduleList id={String(id)} mayCancel={mayPublish} schedules={schedules} />
    </section>
  )
}
