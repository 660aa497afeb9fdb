import { createHmac, randomBytes } from 'node:crypto'
import { mayTake } from '#acts/limits.ts'
import { readersSecret, tokenHash } from '#acts/sign-in/secrets.ts'
import { transact } from '#acts/transact.ts'
import { getDatabase } from '#data/database.ts'

/** What can be done with a personal feed: begin it, at a new address where there is one; end it. */
export const feedSteps = ['make', 'stop'] as const

/**
 * Begins a reader's personal feed, or ends it: its address until then answers nothing any more. `often` where she does
 * that too often.
 */
export async function steerOwnFeed({
  reader,
  input,
}: {
  reader: { id: string }
  input: { how: (typeof feedSteps)[number] }
}): Promise<'often' | null> {
  if (!(await mayTake('settings', reader.id))) return 'often'
  const seed = input.how === 'make' ? randomBytes(16).toString('base64url') : null
  const data = { feedSeed: seed, feedHash: seed && tokenHash(secretOf({ reader, seed })) }
  await transact(async (req) => {
    const { id } = reader
    await req.payload.update({
      ...{ collection: 'readers', id, data, depth: 0, overrideAccess: true, req },
    })
  })
  return null
}

/** The secret in the address of a reader's personal feed, or null where she has none. It is not stored. */
export async function ownFeedSecret(reader: { id: string }): Promise<string | null> {
  const payload = await getDatabase()
  const { docs } = await payload.find({
    collection: 'readers',
    where: { id: { equals: reader.id } },
    select: { feedSeed: true },
    ...{ depth: 0, limit: 1, pagination: false, overrideAccess: true },
  })
  const seed = docs[0]?.feedSeed
  return seed ? secretOf({ reader, seed }) : null
}

function secretOf({ reader, seed }: { reader: { id: string }; seed: string }): string {
  return createHmac('sha256', readersSecret).update(`feed\n${reader.id}\n${seed}`).digest('base64url')
}
