import { asideSlot, journal } from './journal.ts'
import { createKeyedStore } from './keyed-store.ts'
import type { RecapData } from './recap-text.ts'

const store = createKeyedStore<RecapData>()

// Two people may use one window one after the other.
const keyOf = (id: string) => `${journal.user}/${id}`

/** Texts that a writer gave up for somebody else's: kept in this browser, for them alone, until brought back or thrown away. */
export const setAside = {
  watch: store.watch,
  get: (id: string) => store.get(keyOf(id)),
  set: (id: string, data: RecapData) => {
    void journal.keep({ recap: id, slot: asideSlot, data, base: null, sent: null })
    store.set(keyOf(id), data)
  },
  drop: (id: string) => {
    void journal.drop({ recap: id, slot: asideSlot })
    store.drop(keyOf(id))
  },
  /** Finds what was set aside before the page was loaded anew. */
  recall: async (id: string) => {
    if (store.get(keyOf(id))) return
    const key = keyOf(id)
    const kept = await journal.read({ recap: id, slot: asideSlot })
    if (kept) store.set(key, kept.data)
  },
}
