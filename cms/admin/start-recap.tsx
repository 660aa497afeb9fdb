'use client'

import {
  Button,
  Gutter,
  RelationshipInput,
  SetStepNav,
  toast,
  useConfig,
  useRouteTransition,
} from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import type { ValueWithRelation } from 'payload'
import { formatAdminURL } from 'payload/shared'
import { type FormEvent, useState } from 'react'
import { sendWrite } from './send-write.ts'
import styles from './start-recap.module.css'
import { readSuggestion } from './suggestion.ts'

/**
 * Where a recap begins. In place of Payload's form for a new record, which stores an empty draft as soon as
 * somebody looks at it.
 */
export function StartRecap() {
  const [episode, setEpisode] = useState<ValueWithRelation | null>(null)
  const { busy, start } = useStart()

  const submit = (event: FormEvent) => {
    event.preventDefault()
    void start(episode ? String(episode.value) : null)
  }

  return (
    <Gutter>
      <SetStepNav nav={[{ label: 'Recaps', url: recapsPath }, { label: 'New recap' }]} />
      <form className={styles.form} onSubmit={submit}>
        <h1>New recap</h1>
        <RelationshipInput
          allowCreate
          allowEdit={false}
          description="The recap gets its address and its safe headline from it. You can also choose it later."
          hasMany={false}
          label="Which episode is it about?"
          onChange={setEpisode}
          path="episode"
          relationTo={['episodes']}
          value={episode}
        />
        <Button disabled={busy} id="action-start" size="large" type="submit">
          {busy ? 'Opening…' : 'Start writing'}
        </Button>
      </form>
    </Gutter>
  )
}

const recapsPath = '/collections/recaps'

function useStart() {
  const { config } = useConfig()
  const router = useRouter()
  const { startRouteTransition } = useRouteTransition()
  const [busy, setBusy] = useState(false)

  const start = async (episode: string | null) => {
    setBusy(true)
    const face = episode ? await readSuggestion(new URLSearchParams({ episode }).toString()) : null
    const body = episode ? { ...face, episode } : {}
    const answer = await sendWrite({ url: '/api/recaps?draft=true&depth=0', method: 'POST', body })
    const id = answer?.doc?.id
    if (!id) return setBusy(false)
    toast.success('A draft was made.')
    const path = formatAdminURL({ adminRoute: config.routes.admin, path: `${recapsPath}/${id}` })
    startRouteTransition(() => router.push(path))
  }
  return { busy, start }
}
