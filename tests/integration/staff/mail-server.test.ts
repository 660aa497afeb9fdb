import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { Payload } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { tokenIn } from '#tests/integration/support/mail.ts'
import { buildUser } from '#tests/integration/support/records.ts'
import { type Call, rest, signIn } from '#tests/integration/support/rest.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'

// The settings are read when the product is loaded: the server must be there before.
const server = await vi.hoisted(async () => {
  const { startMailServer } = await import('#tests/integration/support/mail-server.ts')
  const started = await startMailServer()
  process.env.SMTP_URL = started.url
  process.env.MAIL_FROM = 'desk@previously.example'
  return started
})

let payload: Payload
let admin: string

beforeAll(async () => {
  payload = await startPayload()
  admin = await signIn({ payload, role: 'admin' })
})
beforeEach(() => {
  server.manner = 'takes'
})
afterAll(() => server.close())

const call = async (input: Call) => {
  const { default: config } = await import('#config')
  return await rest(config, { as: admin, ...input })
}
const invite = (email: string) =>
  call({ path: '/users', method: 'POST', json: { name: 'Ivy Lynn', role: 'writer', email } })
const account = (id: string) => payload.findByID({ collection: 'users', id, overrideAccess: true })
const to = (email: string) => server.mails.filter(({ to }) => [to ?? []].flat()[0]?.text === email)
const address = () => `${randomUUID()}@example.com`

describe('with a mail server', () => {
  it('an invitation reaches it in both forms, from the address of the settings', async () => {
    const email = address()
    const { body } = await invite(email)
    expect((await account(body.doc.id)).invitation).toBe('sent')
    const [mail] = to(email)
    expect(mail?.from?.text).toBe('"Previously" <desk@previously.example>')
    expect(mail?.text).toContain('http://localhost:3000/admin/reset/')
    expect(mail?.html).toContain('Set your password</a>')
  })

  it.each([
    ['refuses', 'The mail server refused it: 550 No such mailbox here'],
    ['hangs', 'The mail server did not answer in time.'],
  ] as const)(
    'that %s, the account is stored, the reason told and the mail sent on a second try',
    async (manner, why) => {
      server.manner = manner
      const email = address()
      const begun = Date.now()
      const { body, status } = await invite(email)
      expect(status).toBe(201)
      expect(Date.now() - begun).toBeLessThan(9000)
      const { id } = body.doc
      expect(await account(id)).toMatchObject({ invitation: 'failed', invitationProblem: why })
      server.manner = 'takes'
      const again = await call({ path: `/users/${id}/invite`, method: 'POST' })
      expect(again.body.sent).toBe(true)
      expect(await account(id)).toMatchObject({ invitation: 'sent', invitationProblem: null })
      expect(to(email)).toHaveLength(1)
    },
  )

  it('that hangs, other people’s writes go on meanwhile', async () => {
    server.manner = 'hangs'
    const slow = invite(address())
    await wait(1000)
    const begun = Date.now()
    const other = await call({ path: '/tags', method: 'POST', json: { name: 'Meanwhile' } })
    expect(other.status).toBe(201)
    expect(Date.now() - begun).toBeLessThan(2000)
    expect((await slow).status).toBe(201)
  })

  it('that hangs, asking for a new password is answered at once all the same', async () => {
    const { email } = await buildUser({ payload, role: 'writer' })
    const ask = async (whom: string) => {
      const begun = Date.now()
      const json = { email: whom }
      const { status, text } = await call({ path: '/users/forgot-password', method: 'POST', json })
      return { status, text, isQuick: Date.now() - begun < 500 }
    }
    server.manner = 'hangs'
    const [known, unknown] = [await ask(email), await ask('nobody@example.com')]
    expect(known).toEqual({ ...unknown, status: 200, isQuick: true })
  })

  it('a link for a new password arrives and works', async () => {
    const { email } = await buildUser({ payload, role: 'writer' })
    await call({ path: '/users/forgot-password', method: 'POST', json: { email } })
    for (let tries = 0; tries < 100 && to(email).length === 0; tries += 1) await wait(50)
    const [mail] = to(email)
    if (!mail) throw new Error('No mail came')
    const json = { token: tokenIn(mail), password: 'another long enough one' }
    expect((await call({ path: '/users/reset-password', method: 'POST', json })).status).toBe(200)
  })

  it('that is not there, the reason says so', async () => {
    await server.close()
    const { body } = await invite(address())
    expect(await account(body.doc.id)).toMatchObject({
      invitation: 'failed',
      invitationProblem: 'The mail server cannot be reached.',
    })
  })
})
