import type { PayloadRequest } from 'payload'
import { mayTake } from '#acts/limits.ts'
import { transact } from '#acts/transact.ts'
import { type Followed, followed } from '#core/reader/follow.ts'
import { findRecordOf } from '#data/answer.ts'
import { beginReading } from '#data/reading.ts'

/** So much can be followed by one reader. */
const most = 500

export type FollowInput = { path: string; how: string }

/**
 * Follows, or with `stop` follows no more, what has its page at a path of this site. Twice is as good as once. Answers
 * the path at which it is now, or what is wrong: nothing to follow there, too much followed, or too often.
 */
export async function follow({
  reader,
  input,
}: {
  reader: { id: string }
  input: FollowInput
}): Promise<{ path: string } | { wrong: 'nothing' | 'many' | 'often' }> {
  if (!(await mayTake('follows', reader.id))) return { wrong: 'often' }
  const found = await findRecordOf(await beginReading(), { path: input.path, kinds: followed })
  if (typeof found === 'string') return { wrong: 'nothing' }
  const { collection: kind, id, path } = found
  if (input.how === 'stop') {
    await transact((req) => stop({ req, reader, kind, id }))
    return { path }
  }
  return (await transact((req) => start({ req, reader, kind, id }))) ? { path } : { wrong: 'many' }
}

type One = { req: PayloadRequest; reader: { id: string }; kind: Followed; id: string }

async function stop({ req, reader, kind, id }: One): Promise<void> {
  await req.payload.db.deleteMany({ collection: 'reader-follows', where: whichOf({ reader, kind, id }), req })
}

async function start({ req, reader, kind, id }: One): Promise<boolean> {
  const system = { depth: 0, overrideAccess: true, req } as const
  const collection = 'reader-follows'
  const known = await req.payload.find({
    collection,
    where: whichOf({ reader, kind, id }),
    ...{ limit: 1, pagination: false, ...system },
  })
  if (known.docs.length > 0) return true
  const { totalDocs } = await req.payload.count({
    collection,
    where: { readerId: { equals: reader.id } },
    overrideAccess: true,
    req,
  })
  if (totalDocs >= most) return false
  await req.payload.create({ collection, data: { readerId: reader.id, kind, recordId: id }, ...system })
  return true
}

function whichOf({ reader, kind, id }: Omit<One, 'req'>) {
  return { readerId: { equals: reader.id }, kind: { equals: kind }, recordId: { equals: id } }
}
