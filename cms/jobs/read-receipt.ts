import type { Payload } from 'payload'
import { now } from '#clock'
import { noteFailure, noteSuccess } from '#cms/operations/note-job.ts'
import { inTransaction } from '#cms/publishing/transaction.ts'
import { lookFor } from '#cms/receipts/look.ts'
import { failPoint } from '#fail-point'
import type { Receipt as ReceiptDoc } from '#types'

// Next loads modules more than once in a process; only one of them may be at work.
const key = Symbol.for('previously.read-receipt')
const shared = globalThis as { [key]?: Promise<void> }

/** How long after a look that found something wrong the next one is, in milliseconds; then the receipt is red. */
const pauses = [500, 1_000, 2_000, 4_000]

/**
 * Begins to look for the next publication on the site, if none is being looked for. Null where there is nothing to do.
 * What a crash interrupts is looked for again. `done` never fails.
 */
export async function readNextReceipt(payload: Payload): Promise<{ done: Promise<void> } | null> {
  if (shared[key]) return null
  const { docs } = await payload.find({
    collection: 'receipts',
    where: { state: { equals: 'open' }, dueAt: { less_than_equal: now().toISOString() } },
    sort: '-dueAt',
    ...{ depth: 0, limit: 1, pagination: false, overrideAccess: true },
  })
  const [row] = docs
  if (!row || shared[key]) return null
  const done = look({ payload, row })
    .catch((err: unknown) => {
      noteFailure('receipts', err)
      payload.logger.error({ err, msg: 'A publication could not be looked for.' })
    })
    .finally(() => {
      shared[key] = undefined
    })
  shared[key] = done
  return { done }
}

async function look({ payload, row }: { payload: Payload; row: ReceiptDoc }): Promise<void> {
  let milliseconds = row.milliseconds ?? null
  const onLive = () => {
    milliseconds ??= Date.now() - new Date(row.publishedAt).getTime()
  }
  const found = await lookFor({ payload, receipt: row, onLive })
  await failPoint('receipt-read')
  await inTransaction(payload, async (req) => {
    const where = { id: { equals: row.id } }
    if (!found) return await payload.db.deleteMany({ collection: 'receipts', where, req })
    const isRight = found.lines.every(({ problem }) => !problem)
    const pause = pauses[row.tries]
    const state = isRight ? 'right' : pause === undefined ? 'wrong' : 'open'
    const dueAt = new Date(now().getTime() + (pause ?? 0)).toISOString()
    const data = {
      state,
      milliseconds,
      dueAt,
      tries: row.tries + 1,
      lines: found.lines,
      readAt: now().toISOString(),
    }
    await payload.db.updateOne({ collection: 'receipts', id: row.id, data, req })
  })
  noteSuccess('receipts')
}
