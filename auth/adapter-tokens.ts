import type { Adapter } from 'next-auth/adapters'
import { now } from '#clock'
import { writing } from './unit.ts'

type Methods = Required<Pick<Adapter, 'createVerificationToken' | 'useVerificationToken'>>

const system = { depth: 0, overrideAccess: true } as const

/** Tokens of mails. next-auth has hashed them before it hands them over. */
export const adapterTokens: Methods = {
  async createVerificationToken({ identifier, token, expires }) {
    const expiresAt = new Date(expires).toISOString()
    const data = { email: identifier, tokenHash: token, expiresAt, tries: 0 }
    await writing((req) => req.payload.create({ collection: 'reader-tokens', data, ...system, req }))
    return { identifier, token, expires: new Date(expiresAt) }
  },

  // Found and deleted in one transaction: of two who come at once, one has it.
  async useVerificationToken({ identifier, token }) {
    return await writing(async (req) => {
      const { docs } = await req.payload.find({
        collection: 'reader-tokens',
        where: { tokenHash: { equals: token }, email: { equals: identifier } },
        ...{ limit: 1, pagination: false, ...system, req },
      })
      const [row] = docs
      if (!row) return null
      await req.payload.delete({ collection: 'reader-tokens', id: row.id, ...system, req })
      const expires = new Date(row.expiresAt)
      return expires <= now() ? null : { identifier, token, expires }
    })
  },
}
