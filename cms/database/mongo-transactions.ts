import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { ClientSession } from 'mongoose'
import { CommitUnknownError } from '#cms/database/errors.ts'
import type { TransactionDriver } from '#cms/database/transactions.ts'
import { pause } from '#cms/database/transient.ts'

type Session = ClientSession

const COMMIT_TRIES = 4

/** Begins and ends transactions. Unlike the adapter's own, a commit that failed leaves no session behind. */
export function mongoTransactions(adapter: MongooseAdapter): TransactionDriver {
  const sessions = adapter.sessions as unknown as Record<number | string, Session>
  return {
    async begin(options) {
      const id = randomUUID()
      const session = await adapter.connection.startSession()
      session.startTransaction({ writeConcern: { w: 'majority' }, ...options })
      sessions[id] = session
      return id
    },
    async commit(id) {
      const session = take(id)
      if (session) await commit(session)
    },
    async rollback(id) {
      const session = take(id)
      if (!session) return
      if (session.inTransaction()) await session.abortTransaction().catch(() => undefined)
      await session.endSession()
    },
  }

  function take(id: number | string): Session | undefined {
    const session = sessions[id]
    delete sessions[id]
    return session
  }

  async function commit(session: Session): Promise<void> {
    try {
      await commitSurely(session)
    } catch (error) {
      // The server would keep the transaction open, and its documents locked, for a minute.
      await adapter.connection.db?.command({ killSessions: [session.id] }).catch(() => undefined)
      throw isUnknownOutcome(error) ? new CommitUnknownError(error) : error
    } finally {
      await session.endSession().catch(() => undefined)
    }
  }
}

// A commit whose outcome is unknown may be sent again: the server answers what became of it.
async function commitSurely(session: Session): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await session.commitTransaction()
    } catch (error) {
      if (attempt === COMMIT_TRIES || !isUnknownOutcome(error)) throw error
      await wait(pause(attempt))
    }
  }
}

function isUnknownOutcome(error: unknown): boolean {
  const labelled = error as { hasErrorLabel?: (label: string) => boolean }
  return labelled.hasErrorLabel?.('UnknownTransactionCommitResult') ?? false
}
