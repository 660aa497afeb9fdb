import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import config from '#config'
import { mailTo, tokenIn } from '#tests/integration/support/mail.ts'
import { buildUser } from '#tests/integration/support/records.ts'
import { type Reply, rest, signIn } from '#tests/integration/support/rest.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'

let payload: Payload
let admin: string

beforeAll(async () => {
  payload = await startPayload()
  admin = await signIn({ payload, role: 'admin' })
})

const right = 'a-long-enough-password'

const login = (email: string, password: string): Promise<Reply> =>
  rest(config, { path: '/users/login', method: 'POST', json: { email, password } })

async function fail(email: string, times: number): Promise<Reply[]> {
  const replies: Reply[] = []
  for (let count = 0; count < times; count += 1) replies.push(await login(email, 'the wrong password'))
  return replies
}

async function locksOf(id: string): Promise<number> {
  const where = { recordId: { equals: id }, action: { equals: 'lock' } }
  return (await payload.count({ collection: 'audit-log', where })).totalDocs
}

describe('failed logins', () => {
  it('lock an account at the tenth, so that the right password does not open it either', async () => {
    const { email, id } = await buildUser({ payload, role: 'writer' })
    await fail(email, 9)
    expect((await login(email, right)).status).toBe(200)
    await fail(email, 10)
    expect((await login(email, right)).status).toBe(401)
    expect(await locksOf(id)).toBe(1)
  })

  it('lock it also when thirty come at the same moment, and are noted once', async () => {
    const { email, id } = await buildUser({ payload, role: 'writer' })
    const replies = await Promise.all(Array.from({ length: 30 }, () => login(email, 'the wrong password')))
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([401]))
    expect((await login(email, right)).status).toBe(401)
    expect(await locksOf(id)).toBe(1)
  })

  it('say the same of a wrong password, a locked account and none at all', async () => {
    const { email } = await buildUser({ payload, role: 'writer' })
    const replies = [...(await fail(email, 13)), await login('nobody@example.com', right)]
    expect(new Set(replies.map(({ text }) => text)).size).toBe(1)
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([401]))
  })

  it('are forgotten when the time is up', async () => {
    const { email, id } = await buildUser({ payload, role: 'writer' })
    await fail(email, 11)
    const lockUntil = new Date(Date.now() - 1000).toISOString()
    await payload.db.updateOne({ collection: 'users', id, data: { lockUntil } })
    expect((await login(email, right)).status).toBe(200)
  })

  it('are forgiven by an admin and by nobody else', async () => {
    const { email, id } = await buildUser({ payload, role: 'writer' })
    await fail(email, 11)
    const unlock = (as?: string) =>
      rest(config, { path: '/users/unlock', method: 'POST', as, json: { email } })
    for (const as of [undefined, await signIn({ payload, role: 'editor' })])
      expect((await unlock(as)).status).toBe(403)
    expect((await login(email, right)).status).toBe(401)
    expect((await unlock(admin)).status).toBe(200)
    expect((await login(email, right)).status).toBe(200)
    const where = { recordId: { equals: id }, action: { equals: 'unlock' } }
    expect((await payload.count({ collection: 'audit-log', where })).totalDocs).toBe(1)
  })

  it('do not keep the owner out, who sets a new password by mail', async () => {
    const { email } = await buildUser({ payload, role: 'writer' })
    await fail(email, 11)
    await rest(config, { path: '/users/forgot-password', method: 'POST', json: { email } })
    const json = { token: tokenIn(await mailTo(email)), password: 'another long enough one' }
    await rest(config, { path: '/users/reset-password', method: 'POST', json })
    expect((await login(email, json.password)).status).toBe(200)
  })
})

describe('a login', () => {
  it('sets the cookie that the panel needs, and no more is told than who it is', async () => {
    const { email } = await buildUser({ payload, role: 'writer' })
    const { body, headers, status } = await login(email.toUpperCase(), right)
    expect(status).toBe(200)
    expect(headers.get('set-cookie')).toMatch(/payload-token=.+HttpOnly.+SameSite=Lax/)
    expect(body.user.email).toBe(email)
    expect(JSON.stringify(body.user)).not.toMatch(/"hash"|"salt"|resetPasswordToken/)
  })

  it.each([{}, { email: 'x' }, { email: ['x'], password: {} }, { email: '', password: '' }])(
    'without an address or a password is refused: %j',
    async (json) => {
      const { status } = await rest(config, { path: '/users/login', method: 'POST', json })
      expect([400, 401]).toContain(status)
    },
  )
})
