import type { Finding } from '#core/checks/model.ts'
import { createKeyedStore } from './keyed-store.ts'

export type CheckState = {
  /** What the last check that was answered has found; null before the first one. */
  findings: readonly Finding[] | null
  /** The fields that it was about, as they were sent. */
  sent: string
  /** Why the form as it is now is not checked; null where it is. */
  problem: string | null
}

export const notChecked: CheckState = { findings: null, sent: '{}', problem: null }

/** What was found in the recaps that are open in this tab: kept while their forms are rendered anew. */
export const checks = createKeyedStore<CheckState>()
