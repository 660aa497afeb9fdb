'use client'

import { Pill, useDocumentInfo, useFormModified } from '@payloadcms/ui'
import styles from './recap-status.module.css'
import { formState, isTold } from './review-acts.ts'
import { StatePill } from './state-pill.tsx'
import { useRecapStatus } from './use-recap-status.ts'

/** In the header of a recap: is it live, is there a newer draft, and the way to its page. */
export function RecapStatus() {
  const { id, isTrashed } = useDocumentInfo()
  return id ? <Line id={String(id)} isTrashed={Boolean(isTrashed)} /> : null
}

function Line({ id, isTrashed }: { id: string; isTrashed: boolean }) {
  const status = useRecapStatus(id)
  const isModified = useFormModified()
  if (!status) return null
  if (isTrashed) return <Pill size="small">In the trash</Pill>
  return (
    <div aria-live="polite" className={styles.line}>
      <Pill pillStyle={status.isLive ? 'success' : 'light'} size="small">
        {status.isLive ? 'Live' : 'Not live'}
      </Pill>
      {isTold(status) ? <StatePill state={formState({ status, isModified })} /> : null}
      {status.hasNewerDraft ? (
        <Pill pillStyle="warning" size="small">
          Newer draft
        </Pill>
      ) : null}
      {status.isLive && status.url ? (
        <a className={styles.link} href={status.url} rel="noreferrer" target="_blank">
          View live
        </a>
      ) : null}
    </div>
  )
}
