import { toast } from '@payloadcms/ui'
import { useState } from 'react'
import { sendWrite } from './send-write.ts'
import type { Move } from './slip-words.ts'

/** When an episode would air, and what moves with it. */
export type Slipped = { airsAt: string; moves: Move[] }

/** Moves the air time of an episode, and says before what moves with it. */
export function useSlip(episode: string) {
  const [shown, setShown] = useState<Slipped | null>(null)
  const [busy, setBusy] = useState(false)

  const send = async (body: { minutes: number; tryOut?: true }) => {
    setBusy(true)
    const answer = await sendWrite<Slipped>({ url: `/api/episodes/${episode}/slip`, method: 'POST', body })
    setBusy(false)
    return answer
  }
  const show = async (minutes: number) => setShown(await send({ minutes, tryOut: true }))
  const move = async (minutes: number): Promise<string | null> => {
    const answer = await send({ minutes })
    if (!answer) return null
    setShown(null)
    toast.success('The air time has moved, and what hangs on it.')
    return answer.airsAt
  }
  return { busy, forget: () => setShown(null), move, show, shown }
}
