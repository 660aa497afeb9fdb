'use client'

import { useDocumentInfo, useFormFields, useFormModified } from '@payloadcms/ui'
import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { countWords, readingMinutes } from '#core/reading-time.ts'
import { agoOf } from './ago.ts'
import { JournalTrouble } from './journal-trouble.tsx'
import { useKeyed } from './keyed-store.ts'
import { usePanel } from './panel-provider.tsx'
import { PresenceLine } from './presence.tsx'
import { toRecapText } from './recap-text.ts'
import { troubleOf } from './saves.ts'
import styles from './writing-line.module.css'

/** Below the text: how long it is, and whether it is saved. */
export function WritingLine() {
  const { id } = useDocumentInfo()
  if (!id) return null
  return (
    <div className={styles.line}>
      <PresenceLine id={String(id)} />
      <Length />
      <SaveState id={String(id)} />
      <JournalTrouble id={String(id)} />
    </div>
  )
}

function Length() {
  const body = useDeferredValue(useFormFields(([fields]) => fields.body?.value))
  const words = useMemo(() => countWords(toRecapText({ body }).text), [body])
  return (
    <p>
      {words.toLocaleString('en')} {words === 1 ? 'word' : 'words'} · {readingMinutes(words)} min to read
    </p>
  )
}

function SaveState({ id }: { id: string }) {
  const { conflicts, saves, statuses } = usePanel()
  const state = useKeyed(saves, id)
  const stored = useKeyed(statuses, id)?.savedAt ?? null
  const isStale = useKeyed(conflicts, id) !== undefined
  const isModified = useFormModified()
  const trouble = troubleOf({ saves: state, isStale, isModified })
  return (
    <>
      <p className={styles.problem} role="alert">
        {trouble}
      </p>
      {isStale || state?.problem ? null : <SavedAgo savedAt={latest(state?.savedAt ?? null, stored)} />}
    </>
  )
}

// Of one's own saves and those of others.
function latest(own: number | null, stored: string | null): number | null {
  const others = stored === null ? null : Date.parse(stored)
  return own === null || others === null ? (own ?? others) : Math.max(own, others)
}

function SavedAgo({ savedAt }: { savedAt: number | null }) {
  const { initialData } = useDocumentInfo()
  const opened = typeof initialData?.savedAt === 'string' ? Date.parse(initialData.savedAt) : null
  const at = savedAt ?? opened
  const [now, setNow] = useState<number | null>(null)

  useEffect(() => {
    const look = () => setNow(Date.now())
    look()
    const timer = setInterval(look, 1000)
    return () => clearInterval(timer)
  }, [])

  return at === null || now === null ? null : <p>Last saved {agoOf({ at, now })}</p>
}
