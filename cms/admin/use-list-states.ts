import { useEffect } from 'react'
import type { RecapState } from '#core/review.ts'
import { listStates } from './list-states.ts'

/** Asks, once for all recaps of a list and again with every reading of it, where their newest texts stand. */
export function useListStates(docs: readonly { id?: unknown }[] | undefined): void {
  useEffect(() => {
    const ids = (docs ?? []).map(({ id }) => String(id))
    if (ids.length === 0) return
    let open = true
    void readStates(ids).then((states) => {
      if (open) for (const [id, state] of Object.entries(states)) listStates.set(id, state)
    })
    return () => {
      open = false
    }
  }, [docs])
}

async function readStates(ids: readonly string[]): Promise<Record<string, RecapState>> {
  const response = await fetch(`/api/recaps/states?ids=${ids.join()}`).catch(() => null)
  if (!response?.ok) return {}
  return ((await response.json()) as { states: Record<string, RecapState> }).states
}
