import { useEffect } from 'react'
import { useKeyed } from './keyed-store.ts'
import type { RecapStatus } from './panel.ts'
import { usePanel } from './panel-provider.tsx'

const longest = 2 ** 31 - 1
const grace = 2_000

/** What the public sees of a recap, read again when the tab is looked at and when a schedule has come due. */
export function useRecapStatus(id: string): RecapStatus | undefined {
  const { readStatus, statuses } = usePanel()
  const status = useKeyed(statuses, id)

  useEffect(() => {
    const read = () => void readStatus(id)
    read()
    window.addEventListener('focus', read)
    return () => window.removeEventListener('focus', read)
  }, [id, readStatus])

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
