import { getDatabase } from './database.ts'

const most = 100

/** The ids of the providers with whose accounts a reader signs in, sorted. */
export async function listProviders({ reader }: { reader: { id: string } }): Promise<string[]> {
  const payload = await getDatabase()
  const { docs } = await payload.find({
    collection: 'reader-accounts',
    where: { readerId: { equals: reader.id } },
    select: { provider: true },
    ...{ depth: 0, limit: most, pagination: false, overrideAccess: true },
  })
  return [...new Set(docs.map(({ provider }) => provider))].sort()
}
