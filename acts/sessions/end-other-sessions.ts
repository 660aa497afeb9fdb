import { mayTake } from '#acts/limits.ts'
import { transact } from '#acts/transact.ts'
import type { SignedIn } from './reader-of.ts'

/** Signs a reader out everywhere but here. `often` where they do it too often. */
export async function endOtherSessions({ reader }: { reader: SignedIn }): Promise<'often' | null> {
  if (!(await mayTake('sessions', reader.id))) return 'often'
  await transact(async (req) => {
    await req.payload.db.deleteMany({
      collection: 'reader-sessions',
      where: { readerId: { equals: reader.id }, id: { not_equals: reader.session } },
      req,
    })
  })
  return null
}
