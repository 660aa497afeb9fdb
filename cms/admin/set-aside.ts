import { createKeyedStore } from './keyed-store.ts'
import type { RecapData } from './recap-text.ts'

const prefix = 'previously-set-aside-'
const store = createKeyedStore<RecapData>()

/** Texts that a writer gave up for somebody else's: kept in this tab until brought back or thrown away. */
export const setAside = {
  ...store,
  set: (id: string, data: RecapData) => {
    // Full storage must not keep the text from being held in memory.
    attempt(() => sessionStorage.setItem(prefix + id, JSON.stringify(data)))
    store.set(id, data)
  },
  drop: (id: string) => {
    attempt(() => sessionStorage.removeItem(prefix + id))
    store.drop(id)
  },
  /** Finds what was set aside before the page was loaded anew. */
  recall: (id: string) => {
    if (store.get(id)) return
    const stored = attempt(() => sessionStorage.getItem(prefix + id))
    const data = stored ? attempt(() => JSON.parse(stored) as RecapData) : undefined
    if (data) store.set(id, data)
  },
}

function attempt<Result>(run: () => Result): Result | undefined {
  try {
    return run()
  } catch {
    return undefined
  }
}
