import { randomUUID } from 'node:crypto'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { TransactionDriver } from '#cms/database/transactions.ts'

type Session = SQLiteAdapter['sessions'][string]

/** Begins and ends transactions through Drizzle. Unlike the adapter's own, a COMMIT that failed is an error. */
export function sqliteTransactions(adapter: SQLiteAdapter): TransactionDriver {
  return {
    async begin() {
      await adapter.initializing
      const id = randomUUID()
      adapter.sessions[id] = await beginSession(adapter)
      return id
    },
    async commit(id) {
      await take(id)?.resolve()
    },
    async rollback(id) {
      await take(id)?.reject()
    },
  }

  function take(id: number | string): Session | undefined {
    const session = adapter.sessions[id]
    delete adapter.sessions[id]
    return session
  }
}

// Drizzle ends a transaction when the function that it is given ends: we hold that function open.
async function beginSession(adapter: SQLiteAdapter): Promise<Session> {
  const begun = Promise.withResolvers<Session['db']>()
  const end = Promise.withResolvers<void>()
  const ended = adapter.drizzle.transaction(async (transaction) => {
    begun.resolve(transaction as unknown as Session['db'])
    await end.promise
  })
  ended.catch((error) => begun.reject(error))
  const db = await begun.promise
  const rolledBack = new Error('Rolled back')
  return {
    db,
    resolve: async () => {
      end.resolve()
      await ended
    },
    reject: async () => {
      end.reject(rolledBack)
      await ended.catch((error) => {
        if (error !== rolledBack) throw error
      })
    },
  }
}
