import {
  commitTransaction,
  createLocalReq,
  initTransaction,
  killTransaction,
  type Payload,
  type PayloadRequest,
} from 'payload'
import { queueContext } from '#cms/database/flow.ts'
import { retryTransient } from '#cms/database/transient.ts'

/** Runs work in a request's transaction, begun here where there is none: all of it is stored, or nothing. */
export async function inRequestTransaction<Result>(
  req: PayloadRequest,
  work: () => Promise<Result>,
): Promise<Result> {
  const own = await initTransaction(req)
  try {
    const result = await work()
    if (own) await commitTransaction(req)
    return result
  } catch (error) {
    if (own) await killTransaction(req)
    throw error
  }
}

/** Runs work as the system, in a transaction of its own, and again when it met another one. */
export async function inTransaction<Result>(
  payload: Payload,
  work: (req: PayloadRequest) => Promise<Result>,
): Promise<Result> {
  return await retryTransient(() =>
    queueContext.run(async () => {
      const req = await createLocalReq({}, payload)
      return await inRequestTransaction(req, () => work(req))
    }),
  )
}

/** `inTransaction` as the rooms that do not know this one find it on the adapter. */
export type Transact = <Result>(work: (req: PayloadRequest) => Promise<Result>) => Promise<Result>

export function transactOn(adapter: { payload: Payload }): Transact {
  return async (work) => await inTransaction(adapter.payload, work)
}
