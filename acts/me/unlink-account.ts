import { mayTake } from '#acts/limits.ts'
import { transact } from '#acts/transact.ts'

/**
 * Takes a provider's account from a reader, who signs in with it no more; sessions go on. `last` where there would be no
 * way left to sign in, `often` where they do it too often. Twice is as good as once.
 */
export async function unlinkAccount({
  reader,
  input: { provider },
}: {
  reader: { id: string }
  input: { provider: string }
}): Promise<'last' | 'often' | null> {
  if (!(await mayTake('settings', reader.id))) return 'often'
  return await transact(async (req) => {
    const system = { depth: 0, overrideAccess: true, req } as const
    const { email } = await req.payload.findByID({ collection: 'readers', id: reader.id, ...system })
    const others = await req.payload.count({
      collection: 'reader-accounts',
      where: { readerId: { equals: reader.id }, provider: { not_equals: provider } },
      ...{ overrideAccess: true, req },
    })
    if (!email && others.totalDocs === 0) return 'last'
    const where = { readerId: { equals: reader.id }, provider: { equals: provider } }
    await req.payload.db.deleteMany({ collection: 'reader-accounts', where, req })
    return null
  })
}
