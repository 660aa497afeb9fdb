import { useEffect } from 'react'
import { placeOf } from './place-of.ts'
import { type Other, people } from './presence-words.ts'
import { presences } from './presences.ts'

const beat = 10_000
const settled = 1_500
const longestUnheard = 30_000

/** Says that this window has a recap open, and where in it its writer is, and is told who else has. */
export function usePresence(id: string): void {
  useEffect(() => {
    const address = `/api/recaps/${id}/presence`
    const tab = Math.random().toString(36).slice(2)
    let [said, heardAt, open] = ['', Date.now(), true]
    const say = async () => {
      if (document.hidden || !open) return
      const where = placeOf(document)
      said = JSON.stringify(where)
      const answer = await post({ address, body: { tab, where } })
      if (answer) heardAt = Date.now()
      // Who has left with a dead line cannot be told from who is there: after a while nobody is shown.
      else if (Date.now() - heardAt < longestUnheard) return
      if (open) presences.set(id, people(answer ?? []))
    }
    const run = () => void say()
    let moving: ReturnType<typeof setTimeout> | undefined
    const moved = () => {
      clearTimeout(moving)
      moving = setTimeout(() => {
        if (JSON.stringify(placeOf(document)) !== said) run()
      }, settled)
    }
    const leave = () =>
      void fetch(`${address}?tab=${tab}`, { method: 'DELETE', keepalive: true }).catch(() => null)
    run()
    const timer = setInterval(run, beat)
    const events = ['selectionchange', 'focusin'] as const
    for (const name of events) document.addEventListener(name, moved)
    document.addEventListener('visibilitychange', run)
    window.addEventListener('focus', run)
    window.addEventListener('pagehide', leave)
    return () => {
      open = false
      clearInterval(timer)
      clearTimeout(moving)
      for (const name of events) document.removeEventListener(name, moved)
      document.removeEventListener('visibilitychange', run)
      window.removeEventListener('focus', run)
      window.removeEventListener('pagehide', leave)
      presences.drop(id)
      leave()
    }
  }, [id])
}

async function post({ address, body }: { address: string; body: object }): Promise<Other[] | null> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => null)
  if (!response?.ok) return null
  const answer = (await response.json().catch(() => null)) as { others: Other[] } | null
  return answer?.others ?? null
}
