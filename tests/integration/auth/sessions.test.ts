import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { endOtherSessions } from '#acts/sessions/end-other-sessions.ts'
import { endSession } from '#acts/sessions/end-session.ts'
import { readerOf, type SignedIn } from '#acts/sessions/reader-of.ts'
import { signOut } from '#acts/sessions/sign-out.ts'
import { newToken } from '#acts/sign-in/secrets.ts'
import { adapter as whole } from '#auth/adapter.ts'
import { forgetSignIns } from '#cms/jobs/forget-sign-ins.ts'
import config from '#config'
import { roles } from '#core/roles.ts'
import { listSessions } from '#data/reader-sessions.ts'
import { rest, signIn } from '#tests/integration/support/rest.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'

const adapter = whole as Required<typeof whole>

let payload: Payload

beforeAll(async () => {
  payload = await startPayload()
})

const all = { depth: 0, limit: 0, pagination: false, overrideAccess: true } as const
const inAnHour = () => new Date(Date.now() + 60 * 60 * 1000)

async function newReader(): Promise<string> {
  const email = `${randomUUID()}@example.com`
  return (await adapter.createUser({ email, emailVerified: new Date(), name: 'Mae' })).id
}

/** Signs a reader in once more: the token, and what acts are given. */
async function signedIn(userId: string): Promise<{ token: string; reader: SignedIn }> {
  const sessionToken = newToken()
  await adapter.createSession({ sessionToken, userId, expires: inAnHour() })
  const reader = await readerOf(sessionToken)
  if (!reader) throw new Error('The session is not there.')
  return { token: sessionToken, reader }
}

describe('a reader', () => {
  it('sees where they are signed in, the newest first, and nowhere else', async () => {
    const [mae, other] = [await newReader(), await newReader()]
    const first = await signedIn(mae)
    const second = await signedIn(mae)
    await signedIn(other)
    const listed = await listSessions({ reader: second.reader })
    expect(listed.map(({ id, isThis }) => [id, isThis])).toEqual([
      [second.reader.session, true],
      [first.reader.session, false],
    ])
    expect(JSON.stringify(listed)).not.toMatch(/token|hash/i)
  })

  it('ends a session of their own', async () => {
    const mae = await newReader()
    const [here, there] = [await signedIn(mae), await signedIn(mae)]
    expect(await endSession({ reader: here.reader, input: { id: there.reader.session } })).toBeNull()
    expect(await readerOf(there.token)).toBeNull()
    expect(await readerOf(here.token)).not.toBeNull()
    expect(await endSession({ reader: here.reader, input: { id: there.reader.session } })).toBe('none')
  })

  it('ends nobody else’s, whatever id they send', async () => {
    const [mae, other] = [await signedIn(await newReader()), await signedIn(await newReader())]
    for (const id of [other.reader.session, other.reader.id, '', '%', "' OR 1=1 --", '{"$ne":null}'])
      expect(await endSession({ reader: mae.reader, input: { id } }), id).toBe('none')
    expect(await readerOf(other.token)).not.toBeNull()
  })

  it('ends all but the one that they are in, and nobody else’s', async () => {
    const mae = await newReader()
    const others = [await signedIn(mae), await signedIn(mae)]
    const here = await signedIn(mae)
    const stranger = await signedIn(await newReader())
    expect(await endOtherSessions({ reader: here.reader })).toBeNull()
    for (const { token } of others) expect(await readerOf(token)).toBeNull()
    for (const { token } of [here, stranger]) expect(await readerOf(token)).not.toBeNull()
  })

  it('signs out', async () => {
    const mae = await newReader()
    const [here, there] = [await signedIn(mae), await signedIn(mae)]
    await signOut(here.token)
    await signOut(here.token)
    await signOut('nothing')
    await signOut(null)
    expect(await readerOf(here.token)).toBeNull()
    expect(await readerOf(there.token)).not.toBeNull()
  })

  it('does so a hundred times an hour at most', async () => {
    const { reader } = await signedIn(await newReader())
    for (let times = 0; times < 100; times += 1) await endSession({ reader, input: { id: 'x' } })
    expect(await endSession({ reader, input: { id: 'x' } })).toBe('often')
    expect(await endOtherSessions({ reader })).toBe('often')
  })
})

describe('the panel', () => {
  it('shows readers to admins, who may delete them and do nothing else', async () => {
    const id = await newReader()
    for (const role of roles) {
      const as = await signIn({ payload, role })
      const isAdmin = role === 'admin'
      expect((await rest(config, { path: `/readers/${id}`, as })).status, role).toBe(isAdmin ? 200 : 403)
      const change = { method: 'PATCH' as const, json: { email: 'x@example.com' }, as }
      expect((await rest(config, { path: `/readers/${id}`, ...change })).status, role).toBe(403)
      const create = { method: 'POST' as const, json: { email: 'x@example.com' }, as }
      expect((await rest(config, { path: '/readers', ...create })).status, role).toBe(403)
    }
  })

  it('shows nobody how readers are let in', async () => {
    const as = await signIn({ payload, role: 'admin' })
    for (const collection of ['reader-accounts', 'reader-sessions', 'reader-tokens'])
      for (const path of [
        `/${collection}`,
        `/${collection}?where[tokenHash][like]=a`,
        `/${collection}/count`,
      ])
        expect((await rest(config, { path, as })).status, path).toBe(403)
  })

  it('has everything of a deleted reader go, and a line that names nobody', async () => {
    const as = await signIn({ payload, role: 'admin' })
    const { reader, token } = await signedIn(await newReader())
    const { status } = await rest(config, { path: `/readers/${reader.id}`, method: 'DELETE', as })
    expect(status).toBe(200)
    expect(await readerOf(token)).toBeNull()
    const { docs } = await payload.find({ collection: 'audit-log', ...all })
    const lines = docs.filter(({ recordCollection }) => recordCollection?.startsWith('reader'))
    expect(lines).toMatchObject([{ action: 'delete', recordCollection: 'readers', title: 'A reader' }])
    expect(JSON.stringify(docs)).not.toContain(String(reader.email))
  })

  it('takes no reader for one of the staff: neither token nor id opens anything', async () => {
    const { reader, token } = await signedIn(await newReader())
    const ways: Record<string, string>[] = [
      { authorization: `JWT ${token}` },
      { authorization: `Bearer ${token}` },
      { authorization: `readers API-Key ${token}` },
      { cookie: `payload-token=${token}` },
      { cookie: `previously-reader=${token}` },
    ]
    for (const headers of ways) {
      const { body } = await rest(config, { path: '/users/me', headers })
      expect(body.user).toBeNull()
      expect((await rest(config, { path: '/recaps', headers })).status).toBe(403)
    }
    for (const path of [
      '/readers/login',
      '/readers/me',
      '/readers/forgot-password',
      '/readers/refresh-token',
    ])
      expect([403, 404, 405]).toContain((await rest(config, { path, method: 'POST', json: {} })).status)
    expect(
      await payload.find({ collection: 'users', where: { id: { equals: reader.id } }, ...all }),
    ).toMatchObject({ docs: [] })
  })
})

it('what has expired is deleted, and nothing else', async () => {
  const [gone, kept] = [await newReader(), await newReader()]
  const past = new Date(Date.now() - 1000)
  await adapter.createSession({ sessionToken: newToken(), userId: gone, expires: past })
  await adapter.createVerificationToken({
    identifier: 'gone@example.com',
    token: randomUUID(),
    expires: past,
  })
  await adapter.createVerificationToken({
    identifier: 'kept@example.com',
    token: randomUUID(),
    expires: inAnHour(),
  })
  const { token } = await signedIn(kept)
  await forgetSignIns(payload)
  expect(await readerOf(token)).not.toBeNull()
  const sessions = await payload.find({ collection: 'reader-sessions', ...all })
  expect(sessions.docs.filter(({ readerId }) => readerId === gone)).toEqual([])
  const tokens = await payload.find({ collection: 'reader-tokens', ...all })
  expect(tokens.docs.map(({ email }) => email)).toEqual(['kept@example.com'])
  // Not again at each tick.
  const remove = vi.spyOn(payload.db, 'deleteMany')
  await forgetSignIns(payload)
  expect(remove).not.toHaveBeenCalled()
})
