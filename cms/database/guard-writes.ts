import type { BaseDatabaseAdapter, PayloadRequest } from 'payload'
import { NestedWriteError, TransactionLostError } from '#cms/database/errors.ts'
import { currentTurn } from '#cms/database/flow.ts'
import { openTransactions, type TransactionId } from '#cms/database/transactions.ts'
import type { Turn } from '#cms/database/turn.ts'
import { nameUniqueField } from '#cms/database/unique.ts'
import type { WriteQueue } from '#cms/database/write-queue.ts'

type WriteArgs = {
  collection?: string
  global?: string
  globalSlug?: string
  data?: Record<string, unknown>
  where?: { and?: { 'document.relationTo'?: { equals?: unknown } }[] }
  req?: Partial<PayloadRequest>
}
type Write = (args: WriteArgs) => Promise<unknown>

const locks = 'payload-locked-documents'

const writes = [
  'create',
  'createGlobal',
  'createGlobalVersion',
  'createVersion',
  'deleteMany',
  'deleteOne',
  'deleteVersions',
  'insertRows',
  'updateGlobal',
  'updateGlobalVersion',
  'updateJobs',
  'updateMany',
  'updateOne',
  'updateRows',
  'updateVersion',
  'upsert',
] as const

/** Refuses a write that would wait for its own transaction, and one that comes after its transaction is lost. */
export function guardWrites(input: { adapter: BaseDatabaseAdapter; queue: WriteQueue }): void {
  const { adapter, queue } = input
  const open = openTransactions(adapter)
  const methods = adapter as unknown as Record<(typeof writes)[number], Write>

  for (const name of writes) {
    const write = methods[name]
    methods[name] = async function guarded(this: BaseDatabaseAdapter, args) {
      const id = await args.req?.transactionID
      const admitted = admit({ args, id, target: targetOf(name, args) })
      const turn = id ? open.get(id)?.turn : queue.own()
      try {
        return await write.call(this, admitted)
      } catch (error) {
        if (turn) turn.failure ??= error
        // Payload's updateJobs begins a transaction by hand and does not roll it back when it fails.
        if (name === 'updateJobs' && id && !args.req?.payload) await adapter.rollbackTransaction(id)
        throw nameUniqueField({ adapter, collection: args.collection, error })
      }
    }
  }

  function admit(call: { args: WriteArgs; id: TransactionId | undefined; target: string }): WriteArgs {
    const { args, id, target } = call
    if (id) {
      const transaction = open.get(id)
      if (!transaction) throw new TransactionLostError(currentTurn()?.failure)
      if (transaction.nested) throw new NestedWriteError(target)
      transaction.turn.usedAt = performance.now()
      return args
    }
    const turn = queue.own()
    // On MongoDB Payload clears a record's lock outside of the transaction, which touches nothing else.
    if (turn && args.collection === locks && adapter.name === 'mongoose') return args
    if (turn) return join({ args, target, turn })
    if (currentTurn()?.lost) throw new TransactionLostError(currentTurn()?.failure)
    return args
  }

  // forgotPassword reserves its next request outside of the transaction that it has just begun.
  function join(call: { args: WriteArgs; target: string; turn: Turn }): WriteArgs {
    const { args, target, turn } = call
    // Payload drops form locks outside of the transaction on MongoDB, on purpose; nothing waits for that there.
    if (adapter.name === 'mongoose' && target === 'payload-locked-documents') return args
    const id = [...open].find(([, transaction]) => transaction.turn === turn && !transaction.nested)?.[0]
    if (!id || !args.data || !('resetPasswordRequestedAt' in args.data)) throw new NestedWriteError(target)
    return { ...args, req: Object.create(args.req ?? {}, { transactionID: { value: id } }) }
  }
}

function targetOf(method: string, args: WriteArgs): string {
  const locked = args.collection === locks ? args.where?.and?.[0]?.['document.relationTo'] : undefined
  if (locked && 'equals' in locked) return String(locked.equals)
  return (
    args.collection ?? args.globalSlug ?? args.global ?? (method === 'updateJobs' ? 'payload-jobs' : method)
  )
}
