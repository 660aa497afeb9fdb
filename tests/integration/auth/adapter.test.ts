import { randomUUID } from 'node:crypto'
import type { AdapterAccount, AdapterUser } from 'next-auth/adapters'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { adapter as whole } from '#auth/adapter.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'

// The cases of next-auth's own suite for adapters, for what it asks of ours.
const adapter = whole as Required<typeof whole>

let payload: Payload

beforeAll(async () => {
  payload = await startPayload()
})

const hour = 60 * 60 * 1000
const inAnHour = () => new Date(Date.now() + hour)
const anAddress = () => `${randomUUID()}@example.com`

async function newReader(more: Partial<AdapterUser> = {}): Promise<AdapterUser> {
  return await adapter.createUser({ email: anAddress(), emailVerified: new Date(), name: 'Mae', ...more })
}

async function newAccount(userId: string): Promise<AdapterAccount> {
  const account = { provider: 'example', type: 'oauth' as const, providerAccountId: randomUUID(), userId }
  await adapter.linkAccount({ ...account, access_token: 'a-secret-of-the-provider', scope: 'openid' })
  return account
}

async function newSession(userId: string, expires = inAnHour()) {
  return await adapter.createSession({ sessionToken: randomUUID(), userId, expires })
}

const all = { depth: 0, limit: 0, pagination: false, overrideAccess: true } as const

describe('a reader', () => {
  it('is made with an id, and with what was given', async () => {
    const emailVerified = new Date('2026-01-05T12:00:00.000Z')
    const email = anAddress()
    const made = await adapter.createUser({ email, emailVerified, name: 'Mae' })
    expect(made).toMatchObject({ email, emailVerified, name: 'Mae' })
    expect(made.id).toMatch(/^[0-9a-f-]{36}$/)
    expect(await adapter.getUser(made.id)).toEqual(made)
  })

  it('is found by id and by address, or not at all', async () => {
    const reader = await newReader()
    expect(await adapter.getUser(reader.id)).toEqual(reader)
    expect(await adapter.getUserByEmail(reader.email)).toEqual(reader)
    expect(await adapter.getUser(randomUUID())).toBeNull()
    expect(await adapter.getUserByEmail(anAddress())).toBeNull()
  })

  it('may have no address, as many as there are', async () => {
    const [one, other] = [await newReader({ email: undefined }), await newReader({ email: undefined })]
    expect(one.id).not.toBe(other.id)
    expect('email' in one).toBe(false)
  })

  it('is not made twice for one address, also when two ask at once', async () => {
    const email = anAddress()
    const made = await Promise.allSettled([1, 2, 3, 4].map(() => newReader({ email })))
    expect(made.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const { docs } = await payload.find({
      collection: 'readers',
      where: { email: { equals: email } },
      ...all,
    })
    expect(docs).toHaveLength(1)
  })

  it('is changed in what is given, and stays as it is in the rest', async () => {
    const reader = await newReader()
    const emailVerified = new Date('2026-02-01T00:00:00.000Z')
    const changed = await adapter.updateUser({ id: reader.id, name: 'June' })
    expect(changed).toEqual({ ...reader, name: 'June' })
    expect(await adapter.updateUser({ id: reader.id, emailVerified })).toEqual({ ...changed, emailVerified })
    expect(await adapter.getUser(reader.id)).toEqual({ ...changed, emailVerified })
  })

  it('takes sessions, accounts and mails along when deleted', async () => {
    const reader = await newReader()
    const account = await newAccount(reader.id)
    const { sessionToken } = await newSession(reader.id)
    await adapter.createVerificationToken({
      identifier: reader.email,
      token: randomUUID(),
      expires: inAnHour(),
    })
    await adapter.deleteUser(reader.id)
    expect(await adapter.getUser(reader.id)).toBeNull()
    expect(await adapter.getUserByAccount(account)).toBeNull()
    expect(await adapter.getSessionAndUser(sessionToken)).toBeNull()
    for (const collection of ['reader-accounts', 'reader-sessions', 'reader-tokens'] as const) {
      const { docs } = await payload.find({ collection, ...all })
      const theirs = docs.filter((doc) => JSON.stringify(doc).match(`${reader.id}|${reader.email}`))
      expect(theirs).toEqual([])
    }
    await adapter.deleteUser(reader.id)
  })
})

describe('an account at a provider', () => {
  it('leads to its reader', async () => {
    const reader = await newReader()
    const { provider, providerAccountId } = await newAccount(reader.id)
    expect(await adapter.getUserByAccount({ provider, providerAccountId })).toEqual(reader)
    expect(await adapter.getUserByAccount({ provider, providerAccountId: randomUUID() })).toBeNull()
    expect(await adapter.getUserByAccount({ provider: 'another', providerAccountId })).toBeNull()
  })

  it('leads nowhere once unlinked', async () => {
    const reader = await newReader()
    const account = await newAccount(reader.id)
    await adapter.unlinkAccount(account)
    expect(await adapter.getUserByAccount(account)).toBeNull()
    expect(await adapter.getUser(reader.id)).toEqual(reader)
  })

  it('belongs to one reader only', async () => {
    const [one, other] = [await newReader(), await newReader()]
    const account = await newAccount(one.id)
    await expect(adapter.linkAccount({ ...account, userId: other.id })).rejects.toThrow()
    expect(await adapter.getUserByAccount(account)).toEqual(one)
  })

  it('leaves nothing here that the provider issued', async () => {
    const { providerAccountId } = await newAccount((await newReader()).id)
    const { docs } = await payload.find({
      collection: 'reader-accounts',
      where: { providerAccountId: { equals: providerAccountId } },
      ...all,
    })
    expect(JSON.stringify(docs)).not.toContain('a-secret-of-the-provider')
  })
})

describe('a session', () => {
  it('is made, and found with its reader by its token', async () => {
    const reader = await newReader()
    const expires = inAnHour()
    const sessionToken = randomUUID()
    const made = await adapter.createSession({ sessionToken, userId: reader.id, expires })
    expect(made).toEqual({ sessionToken, userId: reader.id, expires })
    expect(await adapter.getSessionAndUser(sessionToken)).toEqual({ session: made, user: reader })
    expect(await adapter.getSessionAndUser(randomUUID())).toBeNull()
  })

  it('is kept by the hash of its token', async () => {
    const { sessionToken } = await newSession((await newReader()).id)
    const { docs } = await payload.find({ collection: 'reader-sessions', ...all })
    expect(docs.length).toBeGreaterThan(0)
    expect(JSON.stringify(docs)).not.toContain(sessionToken)
  })

  it('is not found when it has expired', async () => {
    const { sessionToken } = await newSession((await newReader()).id, new Date(Date.now() - 1000))
    expect(await adapter.getSessionAndUser(sessionToken)).toBeNull()
  })

  it('lasts longer when told to', async () => {
    const session = await newSession((await newReader()).id)
    const expires = new Date(Date.now() + 5 * hour)
    const { sessionToken } = session
    expect(await adapter.updateSession({ sessionToken, expires })).toEqual({ ...session, expires })
    expect((await adapter.getSessionAndUser(sessionToken))?.session.expires).toEqual(expires)
    expect(await adapter.updateSession({ sessionToken: randomUUID(), expires })).toBeNull()
  })

  it('is gone when deleted, and nobody else’s with it', async () => {
    const reader = await newReader()
    const [one, other] = [await newSession(reader.id), await newSession(reader.id)]
    expect(await adapter.deleteSession(one.sessionToken)).toEqual(one)
    expect(await adapter.getSessionAndUser(one.sessionToken)).toBeNull()
    expect(await adapter.getSessionAndUser(other.sessionToken)).not.toBeNull()
    expect(await adapter.deleteSession(one.sessionToken)).toBeNull()
  })
})

describe('the token of a mail', () => {
  const newTokenOf = async (identifier = anAddress(), expires = inAnHour()) => {
    const made = { identifier, token: randomUUID(), expires }
    expect(await adapter.createVerificationToken(made)).toEqual(made)
    return made
  }

  it('is used once', async () => {
    const { expires, ...key } = await newTokenOf()
    expect(await adapter.useVerificationToken(key)).toEqual({ ...key, expires })
    expect(await adapter.useVerificationToken(key)).toBeNull()
  })

  it('is of no use to another address, and not used up by it', async () => {
    const { identifier, token } = await newTokenOf()
    expect(await adapter.useVerificationToken({ identifier: anAddress(), token })).toBeNull()
    expect(await adapter.useVerificationToken({ identifier, token: randomUUID() })).toBeNull()
    expect(await adapter.useVerificationToken({ identifier, token })).not.toBeNull()
  })

  it('is of no use when it has expired', async () => {
    const { identifier, token } = await newTokenOf(anAddress(), new Date(Date.now() - 1000))
    expect(await adapter.useVerificationToken({ identifier, token })).toBeNull()
  })

  it('is one’s alone of twenty who use it at once', async () => {
    const { identifier, token } = await newTokenOf()
    const uses = await Promise.all(
      Array.from({ length: 20 }, () => adapter.useVerificationToken({ identifier, token })),
    )
    expect(uses.filter((use) => use !== null)).toHaveLength(1)
  })
})

describe('the first proof of an address', () => {
  it('puts out whoever had it without proof: sessions, accounts and name', async () => {
    const squatter = await newReader({ emailVerified: null, name: 'Not Mae' })
    const account = await newAccount(squatter.id)
    const { sessionToken } = await newSession(squatter.id)
    const owner = await adapter.updateUser({ id: squatter.id, emailVerified: new Date() })
    expect(owner).toMatchObject({ id: squatter.id, email: squatter.email, name: null })
    expect(await adapter.getUserByAccount(account)).toBeNull()
    expect(await adapter.getSessionAndUser(sessionToken)).toBeNull()
  })

  it('is the first only: later ones leave everything as it is', async () => {
    const reader = await newReader()
    const account = await newAccount(reader.id)
    const { sessionToken } = await newSession(reader.id)
    await adapter.updateUser({ id: reader.id, emailVerified: new Date() })
    expect(await adapter.getUserByAccount(account)).toMatchObject({ id: reader.id, name: 'Mae' })
    expect(await adapter.getSessionAndUser(sessionToken)).not.toBeNull()
  })
})
