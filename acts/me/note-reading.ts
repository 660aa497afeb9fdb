import type { PayloadRequest } from 'payload'
import { mayTake } from '#acts/limits.ts'
import { transact } from '#acts/transact.ts'
import { now } from '#clock'
import { findRecord } from '#data/answer.ts'
import { mostReadings } from '#data/me/readings.ts'
import { beginReading } from '#data/reading.ts'

export type ReadingInput = { path: string; paragraph: string; of: string }

const mostParagraphs = 5000

/**
 * Notes at which paragraph of a recap a reader stopped, of how many; the last means that it has been read. Answers
 * what is wrong where it is: no recap at that path, no paragraph of it, or too often.
 */
export async function noteReading({
  reader,
  input,
}: {
  reader: { id: string }
  input: ReadingInput
}): Promise<'recap' | 'paragraph' | 'often' | null> {
  const [paragraph, of] = [input.paragraph, input.of].map((word) =>
    /^\d{1,4}$/.test(word) ? Number(word) : 0,
  )
  if (!paragraph || !of || paragraph > of || of > mostParagraphs) return 'paragraph'
  if (!(await mayTake('readings', reader.id))) return 'often'
  const recap = await findRecord(await beginReading(), { path: input.path, collection: 'recaps' })
  if (typeof recap === 'string') return 'recap'
  await transact((req) => write({ req, reader, recap: recap.id, paragraph, of }))
  return null
}

type Write = { req: PayloadRequest; reader: { id: string }; recap: string; paragraph: number; of: number }

async function write({ req, reader, recap, paragraph, of }: Write): Promise<void> {
  const system = { depth: 0, overrideAccess: true, req } as const
  const collection = 'reader-readings'
  const { docs } = await req.payload.find({
    collection,
    where: { readerId: { equals: reader.id } },
    sort: '-readAt',
    ...{ limit: 0, pagination: false, ...system },
  })
  const known = docs.find(({ recapId }) => recapId === recap)
  const data = { paragraph, of, readAt: now().toISOString() }
  if (known) await req.payload.update({ collection, id: known.id, data, ...system })
  else
    await req.payload.create({
      collection,
      data: { ...data, readerId: reader.id, recapId: recap },
      ...system,
    })
  const over = docs.slice(mostReadings - 1).filter(({ id }) => id !== known?.id)
  if (over.length === 0) return
  await req.payload.db.deleteMany({ collection, where: { id: { in: over.map(({ id }) => id) } }, req })
}
