import { AsyncLocalStorage } from 'node:async_hooks'
import {
  commitTransaction,
  createLocalReq,
  getPayload,
  initTransaction,
  killTransaction,
  type PayloadRequest,
} from 'payload'
import { transact } from '#acts/transact.ts'
import config from '#config'

/** What is known of a sign-in while next-auth is at work: it calls the adapter piece by piece. */
export type Unit = {
  req: PayloadRequest
  /** `link`, `code`, or the id of a provider. */
  by: string
  device: string
  /** The token of the session that was made; nobody else ever sees it. */
  session: string | null
  /** What went wrong in the adapter. next-auth makes a redirect of it, but nothing must be stored then. */
  failure: unknown
}

export type Given = Pick<Unit, 'by' | 'device'>

const units = new AsyncLocalStorage<Unit>()

/** The sign-in during which the adapter is called, if there is one. */
export function currentUnit(): Unit | undefined {
  return units.getStore()
}

/** Runs a sign-in as one unit, and again when it met another one: all of it is stored, or nothing. */
export async function inUnit(given: Given, work: () => Promise<void>): Promise<Unit> {
  return await transact(async (req) => await run({ ...given, req, session: null, failure: null }, work))
}

/**
 * The same for work that first asks another server, and cannot be run again: its transaction begins with the first
 * write, so that nobody waits for that server.
 */
export async function inLateUnit(given: Given, work: () => Promise<void>): Promise<Unit> {
  const req = await createLocalReq({}, await getPayload({ config }))
  try {
    const unit = await run({ ...given, req, session: null, failure: null }, work)
    if (req.transactionID) await commitTransaction(req)
    return unit
  } catch (error) {
    if (req.transactionID) await killTransaction(req)
    throw error
  }
}

async function run(unit: Unit, work: () => Promise<void>): Promise<Unit> {
  await units.run(unit, work)
  if (unit.failure) throw unit.failure
  return unit
}

/** Reads for the adapter: within the unit where there is one. */
export async function reading<Result>(read: (req: PayloadRequest) => Promise<Result>): Promise<Result> {
  const unit = currentUnit()
  if (!unit) return await read(await createLocalReq({}, await getPayload({ config })))
  return await noting(unit, () => read(unit.req))
}

/** Writes for the adapter: within the unit, whose transaction begins here at the latest, or in one of its own. */
export async function writing<Result>(write: (req: PayloadRequest) => Promise<Result>): Promise<Result> {
  const unit = currentUnit()
  if (!unit) return await transact(write)
  return await noting(unit, async () => {
    await initTransaction(unit.req)
    return await write(unit.req)
  })
}

async function noting<Result>(unit: Unit, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    unit.failure ??= error
    throw error
  }
}
