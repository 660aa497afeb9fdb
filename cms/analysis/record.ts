import { randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { isUniqueViolation } from '#cms/database/index.ts'
import { inRequestTransaction } from '#cms/publishing/transaction.ts'
import type { Taken } from './offer.ts'

/** What is stored of a taking besides what a person is told, so that it can be undone. */
export type StoredTaken = Taken & {
  /** The revision that was there before, and the one that was written. */
  before: number
  rev: number
  /** Rows of who plays whom that were added to characters known before. */
  cast: { character: string; person: string }[]
}

/** `taken`: what was taken and not undone, the last first. */
export type AnalysisRecord = { id: string | null; refused: string[]; taken: StoredTaken[] }

/** So many takings can be undone, one after the other. */
const mostTaken = 20

/** What became of the analyses of a recap. */
export async function findRecord({
  req,
  recap,
}: {
  req: PayloadRequest
  recap: string
}): Promise<AnalysisRecord> {
  const found = await req.payload.db.findOne<{ id: string; refused?: unknown; taken?: unknown }>({
    collection: 'analyses',
    where: { recapId: { equals: recap } },
    req,
  })
  const refused = Array.isArray(found?.refused) ? found.refused.filter((key) => typeof key === 'string') : []
  const taken = Array.isArray(found?.taken) ? (found.taken as StoredTaken[]) : []
  return { id: found?.id ?? null, refused, taken }
}

export async function keepRecord({
  req,
  recap,
  record: { id, refused, taken },
}: {
  req: PayloadRequest
  recap: string
  record: AnalysisRecord
}): Promise<void> {
  const { db } = req.payload
  const data = { refused, taken: taken.slice(0, mostTaken) }
  if (id) await db.updateOne({ collection: 'analyses', id, data, req })
  else await db.create({ collection: 'analyses', data: { id: randomUUID(), recapId: recap, ...data }, req })
}

/** Remembers that a recap was read, though nothing has come of it yet. */
export async function noteReading(note: {
  req: PayloadRequest
  recap: string
  record: AnalysisRecord
}): Promise<void> {
  if (note.record.id) return
  try {
    await inRequestTransaction(note.req, () => keepRecord(note))
  } catch (error) {
    // Somebody else has read it at the same moment.
    if (!isUniqueViolation(error)) throw error
  }
}

/** Forgets a recap that is gone. */
export async function dropRecord({ req, recap }: { req: PayloadRequest; recap: string }): Promise<void> {
  await req.payload.db.deleteMany({ collection: 'analyses', where: { recapId: { equals: recap } }, req })
}
