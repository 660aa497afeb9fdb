import type { Payload, PayloadRequest, Where } from 'payload'
import { now } from '#clock'
import { rememberAhead } from '#cms/publishing/airing.ts'
import { inTransaction } from '#cms/publishing/transaction.ts'

const key = Symbol.for('previously.wall-clock')
const shared = globalThis as { [key]?: number }

/** A clock is put right by some milliseconds now and then. */
const tolerance = 1000

/** Rows that wait for a try; those of an episode wait for its air time. */
const queues = [
  { collection: 'outbox', where: { episodeId: { exists: false } } },
  { collection: 'mails', where: {} },
  { collection: 'pings', where: {} },
  { collection: 'receipts', where: { state: { equals: 'open' } } },
] as const

/**
 * Makes good what was done while the clock was ahead, as soon as it is found to have been set back, and at the start of a
 * process: what was to be tried by that clock is due at once, and an episode that seemed to have aired is hidden again and
 * airs when its time comes.
 */
export async function mendAfterClockBack(payload: Payload): Promise<void> {
  const wall = Date.now()
  if (shared[key] === undefined || wall < shared[key] - tolerance) {
    await inTransaction(payload, async (req) => {
      for (const queue of queues) await makeDue({ req, wall, ...queue })
      await rememberAhead(req)
    })
  }
  shared[key] = wall
}

type Queue = { collection: (typeof queues)[number]['collection']; where: Where }

// Only a clock that was ahead can have written a row later than now.
async function makeDue({ req, wall, collection, where }: Queue & { req: PayloadRequest; wall: number }) {
  const late: Where = { updatedAt: { greater_than: new Date(wall).toISOString() } }
  const { docs } = await req.payload.find({
    collection,
    where: { and: [late, where] },
    select: { dueAt: true },
    ...{ depth: 0, limit: 0, pagination: false, overrideAccess: true, req },
  })
  for (const { id } of docs)
    await req.payload.db.updateOne({ collection, id, data: { dueAt: now().toISOString() }, req })
}
