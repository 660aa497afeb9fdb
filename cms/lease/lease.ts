import type { Payload, PayloadRequest } from 'payload'
import { isUniqueViolation } from '#cms/database/index.ts'
import { inTransaction } from '#cms/publishing/transaction.ts'
import type { Lease as LeaseDoc } from '#types'
import { hasEnded, isThisProcess, nameOf, thisHolder } from './holder.ts'

/** How long a lease lasts unless it is renewed. */
export const leaseMilliseconds = 10_000

const id = 'dispatcher'
const key = Symbol.for('previously.lease')
const shared = globalThis as { [key]?: { token: number; until: number } | null }

/** Another process holds the lease; `until` is ISO 8601. */
export type Held = { by: string; until: string }

/** Somebody else has taken the lease since: nothing of what was about to be written may be. */
export class LeaseLostError extends Error {
  override name = 'LeaseLostError'

  constructor() {
    super('Another process publishes for this database now.')
  }
}

/** Whether this process holds the lease still. Its own clock says so, which nobody sets back. */
export function holdsLease(): boolean {
  const lease = shared[key]
  return lease ? performance.now() < lease.until : false
}

/**
 * Takes or renews the lease that makes this process the one that publishes what is due. Null where it has it then, else
 * who has it. One whose holder has ended, or was silent for too long, is taken over with the next token; so is one that
 * still ends at `silentAt`.
 */
export async function takeLease(payload: Payload, silentAt: string | null = null): Promise<Held | null> {
  const asked = performance.now()
  const found = await inTransaction(payload, (req) => tryLease({ req, silentAt })).catch((error: unknown) => {
    if (isUniqueViolation(error)) return null
    throw error
  })
  if (typeof found === 'number') {
    shared[key] = { token: found, until: asked + leaseMilliseconds }
    return null
  }
  shared[key] = null
  return found ?? { by: 'another process', until: new Date().toISOString() }
}

/**
 * Makes sure, inside a transaction, that the lease is still this process's own: one that was suspended meanwhile, and
 * whose lease was taken over, writes nothing.
 */
export async function fence(req: PayloadRequest): Promise<void> {
  const token = shared[key]?.token
  const kept =
    token !== undefined &&
    (await req.payload.db.updateOne({
      collection: 'leases',
      where: { and: [{ id: { equals: id } }, { token: { equals: token } }] },
      data: { token },
      req,
    }))
  if (kept) return
  shared[key] = null
  throw new LeaseLostError()
}

/** Gives the lease back, so that another process need not wait for its end. */
export async function returnLease(payload: Payload): Promise<void> {
  const token = shared[key]?.token
  if (token === undefined) return
  shared[key] = null
  await inTransaction(payload, (req) =>
    payload.db.updateOne({
      collection: 'leases',
      where: { and: [{ id: { equals: id } }, { token: { equals: token } }] },
      data: { until: new Date(0).toISOString() },
      req,
    }),
  )
}

type Try = { req: PayloadRequest; silentAt: string | null }

async function tryLease({ req, silentAt }: Try): Promise<number | Held> {
  const { db } = req.payload
  const until = new Date(Date.now() + leaseMilliseconds).toISOString()
  const row = await db.findOne<LeaseDoc>({ collection: 'leases', where: { id: { equals: id } }, req })
  if (!row) {
    await db.create({ collection: 'leases', data: { id, holder: thisHolder(), token: 1, until }, req })
    return 1
  }
  const isOwn = isThisProcess(row.holder)
  const held = { by: nameOf(row.holder), until: new Date(row.until).toISOString() }
  const isOver = held.until === silentAt || new Date(row.until).getTime() <= Date.now()
  const isFree = isOwn || isOver || hasEnded(row.holder)
  if (!isFree) return held
  const token = isOwn ? row.token : row.token + 1
  const taken = await db.updateOne({
    collection: 'leases',
    where: { and: [{ id: { equals: id } }, { token: { equals: row.token } }] },
    data: { holder: thisHolder(), token, until },
    req,
  })
  return taken ? token : held
}
