import type { Adapter, AdapterAccount } from 'next-auth/adapters'
import type { PayloadRequest } from 'payload'
import type { ReaderAccount } from '#types'
import { findReader } from './adapter-readers.ts'
import { reading, writing } from './unit.ts'

type Key = Pick<AdapterAccount, 'provider' | 'providerAccountId'>

type Methods = Required<Pick<Adapter, 'getUserByAccount'>> & {
  linkAccount: (account: AdapterAccount) => Promise<void>
  unlinkAccount: (key: Key) => Promise<void>
}

const system = { depth: 0, overrideAccess: true } as const

export const adapterAccounts: Methods = {
  async getUserByAccount(key) {
    return await reading(async (req) => {
      const account = await findAccount(req, key)
      return account && (await findReader(req, { id: account.readerId }))
    })
  },

  async linkAccount({ userId, provider, providerAccountId }) {
    // What the provider issued is of no use here, and nobody can steal what is not kept.
    const data = { readerId: userId, provider, providerAccountId }
    await writing((req) => req.payload.create({ collection: 'reader-accounts', data, ...system, req }))
  },

  async unlinkAccount(key) {
    await writing(async (req) => {
      const account = await findAccount(req, key)
      if (account) await req.payload.delete({ collection: 'reader-accounts', id: account.id, ...system, req })
    })
  },
}

async function findAccount(
  req: PayloadRequest,
  { provider, providerAccountId }: Key,
): Promise<ReaderAccount | null> {
  const { docs } = await req.payload.find({
    collection: 'reader-accounts',
    where: { provider: { equals: provider }, providerAccountId: { equals: providerAccountId } },
    ...{ limit: 1, pagination: false, ...system, req },
  })
  return docs[0] ?? null
}
