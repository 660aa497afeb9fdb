import type { PayloadRequest } from 'payload'
import { mayTake } from '#acts/limits.ts'
import { transact } from '#acts/transact.ts'
import type { SignedIn } from './reader-of.ts'

/** Ends one of a reader's own sessions. `none` where it is not theirs or over, `often` where they do it too often. */
export async function endSession({
  reader,
  input,
}: {
  reader: SignedIn
  input: { id: string }
}): Promise<'none' | 'often' | null> {
  if (!(await mayTake('sessions', reader.id))) return 'often'
  const isEnded = await transact((req) => end({ req, reader, id: input.id }))
  return isEnded ? null : 'none'
}

async function end({
  req,
  reader,
  id,
}: {
  req: PayloadRequest
  reader: SignedIn
  id: string
}): Promise<boolean> {
  const system = { depth: 0, overrideAccess: true, req } as const
  const { docs } = await req.payload.find({
    collection: 'reader-sessions',
    where: { id: { equals: id }, readerId: { equals: reader.id } },
    ...{ limit: 1, pagination: false, ...system },
  })
  const [own] = docs
  if (own) await req.payload.delete({ collection: 'reader-sessions', id: own.id, ...system })
  return own !== undefined
}
