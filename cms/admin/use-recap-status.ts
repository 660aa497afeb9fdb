import { useCallback, useEffect } from 'react'
import { useKeyed } from './keyed-store.ts'
import { usePanel } from './panel-provider.tsx'
import { presences } from './presences.ts'
import type { RecapStatus } from './status.ts'
import { useSavedElse } from './use-anew.ts'

const longest = 2 ** 31 - 1
const grace = 2_000

/**
 * What the public sees of a recap, read again when the tab is looked at, when another record was saved in it, when a
 * schedule has come due, and every few seconds while somebody else has it open.
 */
export function useRecapStatus(id: string): RecapStatus | undefined {
  const { readStatus, statuses } = usePanel()
  const status = useKeyed(statuses, id)

  const read = useCallback(() => void readStatus(id), [id, readStatus])

  useEffect(() => {
    read()
    window.addEventListener('focus', read)
    return () => window.removeEventListener('focus', read)
  }, [read])

  useSavedElse(read)

  // Told anew with every beat of its presence.
  const others = useKeyed(presences, id)
  useEffect(() => {
    if (others && others.length > 0) read()
  }, [others, read])

  const due =
    status?.schedules.filter(({ state }) => state === 'waiting').map(({ at }) => Date.parse(at)) ?? []
  const next = due.length > 0 ? Math.min(...due) : null
  useEffect(() => {
    if (!status || next === null) return
    const timer = setTimeout(
      () => void readStatus(id),
      Math.min(Math.max(next - Date.now(), 0) + grace, longest),
    )
    return () => clearTimeout(timer)
  }, [id, next, readStatus, status])

  return status
}
