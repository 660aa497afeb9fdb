import type { Sealed } from './journal-crypto.ts'

/** Which window of a browser kept words of whom, of which recap. `account` says nothing to anybody else. */
export type EntryName = { account: string; recap: string; slot: string }

/** What lies in the browser; `at` is in milliseconds since 1970. */
export type StoredEntry = EntryName & Sealed & { at: number }

export type JournalStore = {
  put: (entry: StoredEntry) => Promise<void>
  drop: (name: EntryName) => Promise<void>
  list: (of: Pick<EntryName, 'account' | 'recap'>) => Promise<StoredEntry[]>
  dropOlder: (than: number) => Promise<void>
}

const table = 'entries'

/** The journal in the browser's own database. */
export function openJournalStore(): JournalStore {
  let opened: Promise<IDBDatabase> | undefined
  const entries = async (mode: IDBTransactionMode) => {
    opened ??= openDatabase()
    try {
      // On the disk before it counts as kept: the plug may be pulled.
      const options = { durability: 'strict' } as const
      return (await opened).transaction(table, mode, options).objectStore(table)
    } catch (error) {
      // A browser closes it when it runs out of room or its data is cleared.
      opened = undefined
      throw error
    }
  }
  return {
    put: async (entry) => await done((await entries('readwrite')).put(entry)),
    drop: async ({ account, recap, slot }) =>
      await done((await entries('readwrite')).delete([account, recap, slot])),
    list: async ({ account, recap }) => {
      const range = IDBKeyRange.bound([account, recap], [account, recap, []])
      return await answerOf<StoredEntry[]>((await entries('readonly')).getAll(range))
    },
    dropOlder: async (than) => {
      const store = await entries('readwrite')
      const old = await answerOf(store.index('at').getAllKeys(IDBKeyRange.upperBound(than)))
      await Promise.all(old.map((name) => answerOf(store.delete(name))))
    },
  }
}

async function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open('previously-journal', 1)
  request.onupgradeneeded = () => {
    const store = request.result.createObjectStore(table, { keyPath: ['account', 'recap', 'slot'] })
    store.createIndex('at', 'at')
  }
  return await answerOf(request)
}

async function answerOf<Answer>(request: IDBRequest<Answer>): Promise<Answer> {
  return await new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

// A request succeeds before it is known whether there is room for it.
async function done(request: IDBRequest): Promise<void> {
  const { transaction } = request
  await new Promise<void>((resolve, reject) => {
    if (!transaction) return resolve()
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error)
    transaction.onerror = () => reject(transaction.error)
  })
}
