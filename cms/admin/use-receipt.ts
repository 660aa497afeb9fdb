import { useEffect, useState } from 'react'
import { useKeyed } from './keyed-store.ts'
import { usePanel } from './panel-provider.tsx'
import type { Receipt } from './status.ts'

const most = 20
const second = 1_000
const late = 10 * second

/** The receipt of what is live of a recap; while it is open it is asked for each second, after a while every ten. */
export function useReceipt(id: string): { receipt: Receipt | null; isGivenUp: boolean; askAnew: () => void } {
  const { readStatus, statuses } = usePanel()
  const receipt = useKeyed(statuses, id)?.receipt ?? null
  const [asked, setAsked] = useState(0)
  const open = receipt?.state === 'open' ? receipt.rev : null
  const isGivenUp = open !== null && asked >= most

  // biome-ignore lint/correctness/useExhaustiveDependencies: another receipt is waited for from the beginning
  useEffect(() => setAsked(0), [open])

  useEffect(() => {
    if (open === null) return
    const timer = setTimeout(
      () => {
        void readStatus(id).then(() => setAsked((count) => count + 1))
      },
      asked >= most ? late : second,
    )
    return () => clearTimeout(timer)
  }, [id, open, asked, readStatus])

  return { receipt, isGivenUp, askAnew: () => setAsked(0) }
}
