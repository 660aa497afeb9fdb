import { toast } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import type { Secret } from './secrets.ts'
import { sendWrite } from './send-write.ts'
import { useAnew } from './use-anew.ts'

type Change = (secrets: readonly Secret[]) => readonly Secret[]

type Secrets = {
  /** Null as long as they are not read, or may not be. */
  secrets: readonly Secret[] | null
  isBusy: boolean
  /** Writes other ones; answers whether they are as wanted. */
  change: (to: Change) => Promise<boolean>
}

/** The secrets of an episode, as the server has them. */
export function useSecrets({ episode, onChanged }: { episode: string; onChanged: () => void }): Secrets {
  const [secrets, setSecrets] = useState<readonly Secret[] | null>(null)
  const [isBusy, setBusy] = useState(false)

  const read = useCallback(() => {
    void readSecrets(episode).then((found) => {
      if (found) setSecrets(found)
    })
  }, [episode])
  useEffect(read, [read])
  useAnew(read)

  const change = async (to: Change) => {
    if (isBusy) return false
    setBusy(true)
    const outcome = await write({ episode, to })
    if (outcome) setSecrets(outcome.secrets)
    setBusy(false)
    if (outcome?.isOther) onChanged()
    return outcome !== null
  }
  return { secrets, isBusy, change }
}

type Episode = { secrets?: Secret[] | null }

async function readSecrets(episode: string): Promise<readonly Secret[] | null> {
  const response = await fetch(`/api/episodes/${episode}?depth=0`).catch(() => null)
  if (!response?.ok) return null
  const doc = (await response.json().catch(() => null)) as Episode | null
  return doc && (doc.secrets ?? [])
}

// The whole list is written: what others have put on it since must be on it.
async function write({ episode, to }: { episode: string; to: Change }) {
  const now = await readSecrets(episode)
  if (!now) {
    toast.error('The server could not be reached. Nothing was changed.')
    return null
  }
  const secrets = to(now)
  if (secrets === now) return { secrets, isOther: false }
  const answer = await sendWrite<{ doc: Episode }>({
    url: `/api/episodes/${episode}?depth=0`,
    method: 'PATCH',
    body: { secrets },
  })
  return answer && { secrets: answer.doc.secrets ?? [], isOther: true }
}
