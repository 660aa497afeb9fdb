import type { Adapter, AdapterUser } from 'next-auth/adapters'
import type { PayloadRequest, Where } from 'payload'
import { now } from '#clock'
import type { Reader } from '#types'
import { currentUnit, reading, writing } from './unit.ts'

type Methods = Required<Pick<Adapter, 'getUser' | 'getUserByEmail' | 'updateUser' | 'deleteUser'>> & {
  createUser: (user: Omit<AdapterUser, 'id'>) => Promise<AdapterUser>
}

const system = { depth: 0, overrideAccess: true } as const

export const adapterReaders: Methods = {
  async createUser({ email, emailVerified, name }) {
    return await writing(async (req) => {
      const data = { ...(email && { email, emailVerified: proofOf(emailVerified) }), ...(name && { name }) }
      return toUser(await req.payload.create({ collection: 'readers', data, ...system, req }))
    })
  },

  async getUser(id) {
    return await reading((req) => findReader(req, { id }))
  },

  async getUserByEmail(email) {
    return await reading((req) => findReader(req, { email }))
  },

  async updateUser({ id, ...changes }) {
    return await writing(async (req) => {
      const before = await req.payload.findByID({ collection: 'readers', id, ...system, req })
      const data = toData(changes)
      const isFirstProof = Boolean(data.emailVerified) && !before.emailVerified
      if (isFirstProof) await putOut(req, id)
      const kept = isFirstProof ? { name: null, ...data } : data
      return toUser(await req.payload.update({ collection: 'readers', id, data: kept, ...system, req }))
    })
  },

  async deleteUser(id) {
    await writing(async (req) => {
      const reader = await findReader(req, { id })
      if (reader) await req.payload.delete({ collection: 'readers', id, ...system, req })
    })
  },
}

export async function findReader(
  req: PayloadRequest,
  by: { id: string } | { email: string },
): Promise<AdapterUser | null> {
  const where: Where = 'id' in by ? { id: { equals: by.id } } : { email: { equals: by.email } }
  const { docs } = await req.payload.find({
    collection: 'readers',
    where,
    ...{ limit: 1, pagination: false, ...system, req },
  })
  return docs[0] ? toUser(docs[0]) : null
}

// next-auth calls every address of a provider unproven; ours hands over those alone that it has had proven.
function proofOf(emailVerified: Date | string | null): string | null {
  if (emailVerified) return new Date(emailVerified).toISOString()
  return currentUnit() ? now().toISOString() : null
}

/**
 * Whoever has had a record with an address that they never proved is put out, now that its owner has come: next-auth
 * would leave them their sessions and accounts.
 */
async function putOut(req: PayloadRequest, id: string): Promise<void> {
  const where = { readerId: { equals: id } }
  await req.payload.db.deleteMany({ collection: 'reader-sessions', where, req })
  await req.payload.db.deleteMany({ collection: 'reader-accounts', where, req })
}

function toData({ email, emailVerified, name }: Partial<AdapterUser>): Partial<Reader> {
  return {
    ...(email !== undefined && { email }),
    ...(emailVerified !== undefined && {
      emailVerified: emailVerified && new Date(emailVerified).toISOString(),
    }),
    ...(name !== undefined && { name }),
  }
}

// next-auth's type has every user have an address; ours may have none, and then there is no such property.
function toUser({ id, email, emailVerified, name }: Reader): AdapterUser {
  return {
    id,
    ...(email && { email }),
    emailVerified: emailVerified ? new Date(emailVerified) : null,
    name: name ?? null,
  } as AdapterUser
}
