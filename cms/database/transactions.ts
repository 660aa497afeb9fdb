import { randomUUID } from 'node:crypto'
import type { BaseDatabaseAdapter, PayloadRequest } from 'payload'
import { TransactionLostError } from '#cms/database/errors.ts'
import { currentTurn, enterTurn } from '#cms/database/flow.ts'
import type { Turn } from '#cms/database/turn.ts'
import type { WriteQueue } from '#cms/database/write-queue.ts'

export type TransactionId = number | string
type Callback = () => Promise<void> | void

/** How a transaction ended that was not committed; `unknown` where the database failed while it committed. */
export type Undoing = 'rolled back' | 'unknown'
type UndoCallback = (how: Undoing) => Promise<void> | void

/** A transaction that has begun and has not ended. */
export type OpenTransaction = {
  turn: Turn
  /** Begun by a call that did not get its caller's req: it may read, and every write in it is refused. */
  nested: boolean
  committed: Callback[]
  undone: UndoCallback[]
}

/** How one of the two databases begins and ends a transaction. */
export type TransactionDriver = {
  begin: (options?: object) => Promise<TransactionId>
  commit: (id: TransactionId) => Promise<void>
  rollback: (id: TransactionId) => Promise<void>
}

const ledgerKey = Symbol.for('previously.transactions')

/** The open transactions of an adapter; kept on it because modules may exist twice in one process. */
export function openTransactions(adapter: object): Map<TransactionId, OpenTransaction> {
  const holder = adapter as { [ledgerKey]?: Map<TransactionId, OpenTransaction> }
  holder[ledgerKey] ??= new Map()
  return holder[ledgerKey]
}

/**
 * Runs `callback` once after the transaction of `req` is committed and never if it is not; at once where
 * there is none. The commit's caller waits for it. What it throws is logged: the write is stored by then.
 */
export async function afterCommit(req: PayloadRequest, callback: Callback): Promise<void> {
  const id = await req.transactionID
  if (id === undefined || id === null) return await callback()
  const transaction = openTransactions(req.payload.db).get(id)
  if (!transaction) throw new TransactionLostError(undefined)
  transaction.committed.push(callback)
}

/**
 * Runs `callback` once when the transaction of `req` is not committed, and never if it is: what was done outside of
 * the database can be undone there. Never where there is no transaction.
 */
export async function afterRollback(req: PayloadRequest, callback: UndoCallback): Promise<void> {
  const id = await req.transactionID
  if (id === undefined || id === null) return
  openTransactions(req.payload.db).get(id)?.undone.push(callback)
}

/** Puts the queue, the after-commit signal and the loss of a transaction around an adapter's own driver. */
export function overseeTransactions(input: {
  adapter: BaseDatabaseAdapter
  driver: TransactionDriver
  queue: WriteQueue
}): void {
  const { adapter, driver, queue } = input
  const open = openTransactions(adapter)

  // Not an async function: the turn must be entered in the caller's flow, before the first await.
  adapter.beginTransaction = (options) => {
    const holder = queue.own()
    if (holder) return Promise.resolve(openNested(holder))
    const turn = queue.turn()
    enterTurn(turn)
    return begin(turn, options)
  }

  adapter.commitTransaction = async (incoming) => {
    const id = await incoming
    const transaction = open.get(id)
    if (!transaction) throw new TransactionLostError(currentTurn()?.failure)
    open.delete(id)
    if (!transaction.nested) await commit(id, transaction)
    for (const callback of transaction.committed) await report(callback)
  }

  adapter.rollbackTransaction = async (incoming) => {
    const id = await incoming
    const transaction = open.get(id)
    if (transaction) await undo(id, transaction)
  }

  async function begin(turn: Turn, options?: object): Promise<TransactionId> {
    await queue.take(turn, 'a transaction')
    try {
      const id = await driver.begin(options)
      const transaction = { turn, nested: false, committed: [], undone: [] }
      open.set(id, transaction)
      turn.abandon = () => undo(id, transaction)
      return id
    } catch (error) {
      queue.release(turn)
      throw error
    }
  }

  function openNested(turn: Turn): TransactionId {
    const id = randomUUID()
    open.set(id, { turn, nested: true, committed: [], undone: [] })
    return id
  }

  async function undo(id: TransactionId, transaction: OpenTransaction): Promise<void> {
    open.delete(id)
    if (transaction.nested) return
    transaction.turn.lost = true
    await driver.rollback(id).finally(() => queue.release(transaction.turn))
    for (const callback of transaction.undone) await report(() => callback('rolled back'))
  }

  async function commit(id: TransactionId, transaction: OpenTransaction): Promise<void> {
    try {
      await driver.commit(id)
    } catch (error) {
      for (const callback of transaction.undone) await report(() => callback('unknown'))
      throw error
    } finally {
      queue.release(transaction.turn)
    }
  }

  async function report(callback: Callback): Promise<void> {
    try {
      await callback()
    } catch (err) {
      adapter.payload.logger.error({ err, msg: 'After a transaction: a callback failed' })
    }
  }
}
