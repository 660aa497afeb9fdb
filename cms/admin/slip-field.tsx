'use client'

import { useDocumentInfo, useForm, useFormModified } from '@payloadcms/ui'
import { SlipForm } from './slip-form.tsx'
import { mayStillSlip } from './slip-words.ts'
import { useMayPublish } from './use-may-publish.ts'

/** Below the air time of an episode: moves it, with all that hangs on it. */
export function SlipField() {
  const { data, id, initialData, setData } = useDocumentInfo()
  const { dispatchFields } = useForm()
  const isModified = useFormModified()
  const mayPublish = useMayPublish()
  const episode = data ?? initialData
  const airsAt = typeof episode?.airsAt === 'string' ? episode.airsAt : null
  if (!id || !mayPublish || !mayStillSlip({ airsAt, now: Date.now() })) return null

  const onMoved = async (moved: string) => {
    // With the time of this write: else Payload takes it for somebody else's, and asks for a reload.
    const response = await fetch(`/api/episodes/${id}?depth=0`).catch(() => null)
    setData(
      response?.ok ? ((await response.json()) as Record<string, unknown>) : { ...episode, airsAt: moved },
    )
    dispatchFields({
      type: 'MERGE_SERVER_STATE',
      serverState: { airsAt: { value: moved, initialValue: moved, isModified: false } },
      acceptValues: true,
      prevStateRef: { current: {} },
    })
  }
  return (
    <div className="field-type">
      <SlipForm
        episode={String(id)}
        obstacle={isModified ? 'Save the form first.' : null}
        onMoved={(moved) => void onMoved(moved)}
        zone={String(episode?.airZone ?? 'UTC')}
      />
    </div>
  )
}
