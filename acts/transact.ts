import type { PayloadRequest } from 'payload'
import { getDatabase } from '#data/database.ts'

/** Runs work as the system in a transaction of its own, and again when it met another one (`cms/database`). */
export async function transact<Result>(work: (req: PayloadRequest) => Promise<Result>): Promise<Result> {
  const { db } = (await getDatabase()) as unknown as { db: { transact: Transact } }
  return await db.transact(work)
}

type Transact = <Result>(work: (req: PayloadRequest) => Promise<Result>) => Promise<Result>
