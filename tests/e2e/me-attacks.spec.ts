import { randomUUID } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { exchange } from '#tests/e2e/support/exchange.ts'
import { plantSecrets } from '#tests/e2e/support/planted.ts'
import { cookiesOf, mailTo, send, signInByMail } from '#tests/e2e/support/reader.ts'
import { type Server, startServer } from '#tests/e2e/support/server.ts'
import { firstAdmin } from '#tests/e2e/support/staff.ts'
import { type MailServer, startMailServer } from '#tests/integration/support/mail-server.ts'

let server: Server
let mails: MailServer
let recap = ''

test.beforeAll(async () => {
  mails = await startMailServer()
  server = await startServer({ env: { SMTP_URL: mails.url } })
  const { paths } = await plantSecrets(await firstAdmin(server))
  recap = paths[0] ?? ''
})

test.afterAll(async () => {
  await server.remove()
  await mails.close()
})

const anAddress = () => `${randomUUID()}@example.com`
const signIn = async (email: string, count = 1) =>
  await signInByMail({ url: server.url, server: mails, email, count })
const post = async (path: string, cookie: string, form: Record<string, string>) =>
  await send({ url: server.url, path, form, headers: { cookie } })

/** What is held about a reader, but for when that is asked. */
async function held(cookie: string): Promise<unknown> {
  const { status, body } = await exchange({ url: `${server.url}/me/export.json`, headers: { cookie } })
  expect(status).toBe(200)
  const { exportedAt: _, sessions, ...rest } = JSON.parse(body.toString())
  return { ...rest, sessions: sessions.length }
}

/** A reader with something of each kind, and a link to another address that waits for its button. */
async function settle(): Promise<{ cookie: string; token: string; feed: string; ids: string[] }> {
  const [email, next] = [anAddress(), anAddress()]
  const cookie = await signIn(email)
  await signIn(email, 2)
  await post('/shows/smash/at', cookie, { place: 's01e02' })
  await post('/me/follow/now', cookie, { of: '/shows/smash', how: 'follow' })
  await post('/me/reading', cookie, { path: recap, paragraph: '2', of: '5' })
  await post('/me/settings', cookie, { text: 'larger', paper: 'dark' })
  await post('/me/feed', cookie, { how: 'make' })
  await post('/me/address/ask', cookie, { email: next })
  await expect.poll(() => mails.mails.some(({ to }) => JSON.stringify(to).includes(next))).toBe(true)
  const mail = mails.mails.find(({ to }) => JSON.stringify(to).includes(next))
  const [, token = ''] = /\/me\/address\/confirm\?token=([\w-]+)/.exec(mail?.text ?? '') ?? []
  const pages = ['/me', '/me/sessions'].map(async (path) => {
    return (await exchange({ url: server.url + path, headers: { cookie } })).body.toString()
  })
  const [me = '', sessions = ''] = await Promise.all(pages)
  const [, feed = ''] = /\/me\/feeds\/([\w-]+)\/feed/.exec(me) ?? []
  const ids = [...sessions.matchAll(/name="id" value="([^"]+)"/g)].map(([, id = '']) => id)
  expect([token, feed, ids.length > 0]).toEqual([
    expect.stringMatching(/.{20}/),
    expect.stringMatching(/.{20}/),
    true,
  ])
  return { cookie, token, feed, ids }
}

test('with another reader’s ids in every field of every form, nothing of theirs is changed or told', async () => {
  const theirs = await settle()
  const before = await held(theirs.cookie)
  const mine = await signIn(anAddress())
  const forms: [string, Record<string, string>][] = [
    ['/me/sessions/end', { how: 'one' }],
    ['/me/sessions/end', { how: 'others' }],
    ['/me/accounts/unlink', { provider: 'example' }],
    ['/me/follow/now', { of: '/shows/smash', how: 'stop' }],
    ['/me/reading', { path: recap, paragraph: '5', of: '5' }],
    ['/me/settings', { text: 'smaller', paper: 'light' }],
    ['/me/feed', { how: 'make' }],
    ['/me/feed', { how: 'stop' }],
    ['/me/address/ask', { email: anAddress() }],
    ['/me/address/take', { token: theirs.token }],
    ['/shows/smash/at', { place: 's01e01' }],
    ['/shows/smash/at', { place: 'none' }],
    ['/me/leave/now', {}],
    ['/sign-out', {}],
  ]
  for (const [path, form] of forms) {
    for (const id of theirs.ids) {
      const names = ['id', 'reader', 'readerId', 'session', 'sessionId', 'account', 'user', 'userId', 'feed']
      const swapped = Object.fromEntries(names.map((name) => [name, id]))
      const answer = await post(`${path}?${new URLSearchParams(swapped)}`, mine, { ...swapped, ...form })
      expect(answer.status, path).toBeLessThan(500)
    }
    expect(await held(theirs.cookie), path).toEqual(before)
  }
  expect((await exchange({ url: `${server.url}/me/feeds/${theirs.feed}/feed.xml` })).status).toBe(200)
})

test('a link to another address is good for nobody but who asked for it', async () => {
  const theirs = await settle()
  const stranger = await signIn(anAddress())
  const [was, own] = [await held(theirs.cookie), await held(stranger)]
  for (const cookie of [stranger, '']) await post('/me/address/take', cookie, { token: theirs.token })
  // The same link signs nobody in, and a link that signs in changes no address.
  const spent = await post('/sign-in/spend', '', { token: theirs.token })
  expect(cookiesOf(spent)).not.toContain('previously-reader=')
  const email = anAddress()
  await send({ url: server.url, path: '/sign-in/ask', form: { email } })
  const { link } = await mailTo({ server: mails, email })
  await post('/me/address/take', theirs.cookie, { token: new URL(link).searchParams.get('token') ?? '' })
  expect([await held(theirs.cookie), await held(stranger)]).toEqual([was, own])
})
