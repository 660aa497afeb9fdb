import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import config from '#config'
import { mailTo, tokenIn } from '#tests/integration/support/mail.ts'
import { buildUser } from '#tests/integration/support/records.ts'
import { type Call, rest, signIn } from '#tests/integration/support/rest.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'

let payload: Payload
let admin: string

beforeAll(async () => {
  payload = await startPayload()
  admin = await signIn({ payload, role: 'admin' })
})

const bad = ['short', 'password12345', 'qwertyuiopqwertyuiop', '123456789012', 12, ['a-long-enough-password']]

const problem = async (call: Call) => {
  const { body, status } = await rest(config, call)
  return { status, path: body.errors?.[0]?.data?.errors?.[0]?.path }
}
const refused = { status: 400, path: 'password' }

async function askForLink(email: string): Promise<string> {
  await rest(config, { path: '/users/forgot-password', method: 'POST', json: { email } })
  return tokenIn(await mailTo(email))
}

describe('a password that breaks the rules is refused by name', () => {
  it.each(bad)('when an account is made: %j', async (password) => {
    const json = { name: 'Ivy Lynn', role: 'writer', email: `${randomUUID()}@example.com`, password }
    expect(await problem({ path: '/users', method: 'POST', as: admin, json })).toEqual(refused)
  })

  it('when it is changed, also to the name that comes with it', async () => {
    const { id } = await buildUser({ payload, role: 'writer' })
    for (const json of [
      ...bad.map((password) => ({ password })),
      { name: 'Karen Cartwright', password: 'karencartwright' },
    ])
      expect(await problem({ path: `/users/${id}`, method: 'PATCH', as: admin, json })).toEqual(refused)
  })

  it('when it is set by a link, and the link still holds', async () => {
    const { email } = await buildUser({ payload, role: 'writer' })
    const token = await askForLink(email)
    for (const password of bad)
      expect(
        await problem({ path: '/users/reset-password', method: 'POST', json: { token, password } }),
      ).toEqual(refused)
    const json = { token, password: 'another long enough one' }
    expect((await rest(config, { path: '/users/reset-password', method: 'POST', json })).status).toBe(200)
  })
})

describe('a link for a new password', () => {
  it('points to the panel at the public address, works once, and signs in', async () => {
    const { email } = await buildUser({ payload, role: 'writer' })
    const token = await askForLink(email)
    const mail = await mailTo(email)
    expect(mail.text).toContain(`http://localhost:3000/admin/reset/${token}`)
    const json = { token, password: 'another long enough one' }
    const set = await rest(config, { path: '/users/reset-password', method: 'POST', json })
    expect(set.status).toBe(200)
    expect(set.body.user.email).toBe(email)
    expect((await rest(config, { path: '/users/reset-password', method: 'POST', json })).status).toBe(403)
    const login = await rest(config, {
      path: '/users/login',
      method: 'POST',
      json: { email, password: json.password },
    })
    expect(login.status).toBe(200)
  })

  it('works once also when it is used five times in the same moment', async () => {
    const { email } = await buildUser({ payload, role: 'writer' })
    const token = await askForLink(email)
    const uses = ['first', 'second', 'third', 'fourth', 'fifth'].map((word) =>
      rest(config, {
        path: '/users/reset-password',
        method: 'POST',
        json: { token, password: `the ${word} of five passwords` },
      }),
    )
    const statuses = (await Promise.all(uses)).map(({ status }) => status).sort()
    expect(statuses).toEqual([200, 403, 403, 403, 403])
  })

  it('is asked for with the same answer whether or not there is such an account', async () => {
    const { email } = await buildUser({ payload, role: 'writer' })
    const ask = (address: string) =>
      rest(config, { path: '/users/forgot-password', method: 'POST', json: { email: address } })
    const [known, unknown] = [await ask(email), await ask('nobody@example.com')]
    expect([known.status, known.text]).toEqual([unknown.status, unknown.text])
    expect(known.status).toBe(200)
  })

  it('is sent once a minute at most, however often somebody asks', async () => {
    const { email, id } = await buildUser({ payload, role: 'writer' })
    await Promise.all(Array.from({ length: 10 }, () => askForLink(email)))
    const { totalDocs } = await payload.count({
      collection: 'audit-log',
      where: { recordId: { equals: id }, action: { equals: 'ask-reset' } },
    })
    expect(totalDocs).toBe(1)
  })

  it('cannot be found out by asking for accounts', async () => {
    for (const field of ['resetPasswordToken', 'hash', 'salt']) {
      const path = `/users?where[${field}][exists]=true`
      expect((await rest(config, { path, as: admin })).status, field).toBe(400)
    }
    const { text } = await rest(config, { path: '/users?limit=0&depth=0', as: admin })
    expect(text).not.toMatch(/resetPasswordToken|"hash"|"salt"/)
  })

  it('no longer holds when the password was changed meanwhile', async () => {
    const { email, id } = await buildUser({ payload, role: 'writer' })
    const token = await askForLink(email)
    await rest(config, {
      path: `/users/${id}`,
      method: 'PATCH',
      as: admin,
      json: { password: 'changed by hand meanwhile' },
    })
    const json = { token, password: 'another long enough one' }
    expect((await rest(config, { path: '/users/reset-password', method: 'POST', json })).status).toBe(403)
  })
})
