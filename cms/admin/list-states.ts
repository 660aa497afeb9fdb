import type { RecapState } from '#core/review.ts'
import { createKeyedStore } from './keyed-store.ts'

/** Where the newest texts of the recaps in the list stand, by recap. */
export const listStates = createKeyedStore<RecapState>()
