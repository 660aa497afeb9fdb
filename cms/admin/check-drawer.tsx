'use client'

import { toast, useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useRef } from 'react'
import type { Place } from '#core/checks/model.ts'
import styles from './check-drawer.module.css'
import { CheckFindings } from './check-findings.tsx'
import { checkHeading } from './check-goto.ts'
import { CheckSecrets } from './check-secrets.tsx'
import { showPlace } from './check-show.ts'
import type { FormPart } from './check-tabs.ts'
import { CheckWatch } from './check-watch.tsx'
import { headingOf, obstacleOf } from './check-words.ts'
import { useKeyed } from './keyed-store.ts'
import { usePanel } from './panel-provider.tsx'
import { useCheck } from './use-check.ts'
import { useMay } from './use-may.ts'

/** Beside a recap's fields: what keeps it from being published, what is worth a look, and what must not be told. */
export function CheckDrawer() {
  const { id, isTrashed } = useDocumentInfo()
  const mayUpdate = useMay({ action: 'update', on: 'recaps' })
  return id && !isTrashed && mayUpdate ? <Drawer id={String(id)} /> : null
}

function Drawer({ id }: { id: string }) {
  const { again, changed, state } = useCheck(id)
  const { getEntityConfig } = useConfig()
  const section = useRef<HTMLElement>(null)
  const { findings, problem, sent } = state
  const { statuses } = usePanel()
  const liveProblems = useKeyed(statuses, id)?.liveProblems ?? []
  const obstacle = obstacleOf(findings, liveProblems.length > 0)

  const show = async (place: Place) => {
    const form = section.current?.closest('form') ?? document
    const parts = getEntityConfig({ collectionSlug: 'recaps' }).fields as readonly FormPart[]
    if (await showPlace({ id, sent, place, form, parts })) return
    toast.error(
      place.field === 'body' ? 'This no longer stands in the text.' : 'The form does not show this now.',
    )
  }
  return (
    <section aria-label="Check" className={styles.panel} ref={section}>
      <CheckWatch onChange={changed} />
      <h2 className={styles.title} id={checkHeading(id)} tabIndex={-1}>
        {headingOf(state)}
      </h2>
      <p className={styles.hint} role="status">
        {problem}
      </p>
      {obstacle ? <p className={styles.problem}>{obstacle}</p> : null}
      <CheckFindings findings={findings ?? []} show={(place) => void show(place)} />
      <CheckSecrets onChanged={again} recap={id} />
    </section>
  )
}
