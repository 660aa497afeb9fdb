import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import config from '#config'
import { mailsTo, mailTo, tokenIn } from '#tests/integration/support/mail.ts'
import { rest, signIn } from '#tests/integration/support/rest.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'

let payload: Payload
let admin: string

beforeAll(async () => {
  payload = await startPayload()
  admin = await signIn({ payload, role: 'admin' })
})

const address = () => `${randomUUID()}@example.com`
const password = 'chosen by the invited'

async function invite(email: string) {
  const json = { name: 'Ivy Lynn', role: 'editor', email }
  return await rest(config, { path: '/users?depth=0', method: 'POST', as: admin, json })
}
const again = (id: string, as = admin) => rest(config, { path: `/users/${id}/invite`, method: 'POST', as })
const choose = (token: string) =>
  rest(config, { path: '/users/reset-password', method: 'POST', json: { token, password } })
const stateOf = async (id: string) =>
  (await payload.findByID({ collection: 'users', id, overrideAccess: true })).invitation

describe('an invitation', () => {
  it('makes an account without a password, whose owner chooses one by the link and is in', async () => {
    const email = address()
    const { body, status } = await invite(email)
    expect(status).toBe(201)
    const { id } = body.doc
    expect(await stateOf(id)).toBe('sent')
    const mail = await mailTo(email)
    expect(mail.from?.text).toBe('"Previously" <previously@localhost>')
    expect(mail.text).toContain('Ivy Lynn')
    expect(mail.html).toContain('as editor')
    const chosen = await choose(tokenIn(mail))
    expect(chosen.status).toBe(200)
    expect((await rest(config, { path: '/users/me', as: chosen.body.token })).body.user.role).toBe('editor')
    expect(await stateOf(id)).toBe('accepted')
  })

  it('does not come with a login for anybody before that', async () => {
    const email = address()
    await invite(email)
    for (const guess of ['', ' ', 'undefined', 'a-long-enough-password']) {
      const json = { email, password: guess }
      const { status } = await rest(config, { path: '/users/login', method: 'POST', json })
      expect([400, 401], guess).toContain(status)
    }
  })

  it('can be sent again, and then the first link holds no longer', async () => {
    const email = address()
    const { id } = (await invite(email)).body.doc
    const first = tokenIn(await mailTo(email))
    const { body } = await again(id)
    expect(body).toMatchObject({ sent: true, message: `The invitation was sent to ${email}.` })
    const [, second] = await mailsTo(email)
    expect((await choose(first)).status).toBe(403)
    expect((await choose(tokenIn(second ?? (await mailTo(email))))).status).toBe(200)
    expect((await again(id)).status).toBe(409)
  })

  it('is not ended by a stranger who asks for a new password', async () => {
    const email = address()
    const { id } = (await invite(email)).body.doc
    const token = tokenIn(await mailTo(email))
    const ask = { path: '/users/forgot-password', method: 'POST' as const, json: { email } }
    expect((await rest(config, ask)).status).toBe(200)
    // The answer comes before the work: another account's mail tells that it is done.
    const other = (await payload.find({ collection: 'users', where: { role: { equals: 'admin' } } })).docs[0]
    await rest(config, { ...ask, json: { email: other?.email } })
    await mailTo(String(other?.email))
    expect((await choose(token)).status).toBe(200)
    expect(await stateOf(id)).toBe('accepted')
  })

  it('expires', async () => {
    const email = address()
    const { id } = (await invite(email)).body.doc
    const data = { resetPasswordExpiration: new Date(Date.now() - 1000).toISOString() }
    await payload.db.updateOne({ collection: 'users', id, data })
    expect((await choose(tokenIn(await mailTo(email)))).status).toBe(403)
  })

  it('is an admin’s to send', async () => {
    const { id } = (await invite(address())).body.doc
    for (const role of ['editor', 'writer', 'photo-desk'] as const) {
      const as = await signIn({ payload, role })
      expect((await again(id, as)).status).toBe(403)
      const json = { name: 'X', role: 'writer', email: address() }
      expect((await rest(config, { path: '/users', method: 'POST', as, json })).status).toBe(403)
    }
    expect((await again('unknown')).status).toBe(404)
  })

  it('goes to nobody when the address is taken or the account is not stored', async () => {
    const email = address()
    await invite(email)
    expect((await invite(email)).status).toBe(400)
    expect(await mailsTo(email)).toHaveLength(1)
  })

  it('is over when an admin sets a password instead', async () => {
    const email = address()
    const { id } = (await invite(email)).body.doc
    await rest(config, { path: `/users/${id}`, method: 'PATCH', as: admin, json: { password } })
    expect(await stateOf(id)).toBe('accepted')
    expect((await choose(tokenIn(await mailTo(email)))).status).toBe(403)
  })

  it('is not sent to somebody whose account is made with a password', async () => {
    const email = address()
    const json = { name: 'Ivy Lynn', role: 'writer', email, password }
    const { body, status } = await rest(config, { path: '/users', method: 'POST', as: admin, json })
    expect([status, body.doc.invitation ?? null]).toEqual([201, null])
    expect(await mailsTo(email)).toHaveLength(0)
  })
})
