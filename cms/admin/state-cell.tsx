'use client'

import { useKeyed } from './keyed-store.ts'
import { listStates } from './list-states.ts'
import { StatePill } from './state-pill.tsx'

type Props = { rowData?: { id?: unknown } }

/** In the list of recaps: where the newest text stands on its way to the public. */
export function StateCell({ rowData }: Props) {
  const state = useKeyed(listStates, String(rowData?.id))
  return state ? <StatePill state={state} /> : null
}
