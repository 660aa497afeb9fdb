import { randomUUID } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { exchange } from '#tests/e2e/support/exchange.ts'
import { cookiesOf, mailTo, send, signInByMail, whoIs } from '#tests/e2e/support/reader.ts'
import { type Server, startServer } from '#tests/e2e/support/server.ts'
import { type IdentityProvider, startIdentityProvider } from '#tests/integration/support/identity-provider.ts'
import { type MailServer, startMailServer } from '#tests/integration/support/mail-server.ts'

let server: Server
let mails: MailServer
let idp: IdentityProvider

test.beforeAll(async () => {
  mails = await startMailServer()
  idp = await startIdentityProvider()
  // Each test is a client of its own, as a proxy says.
  const env = { SMTP_URL: mails.url, TRUSTED_PROXIES: '127.0.0.1,::1', ...idp.settings }
  server = await startServer({ seed: true, env })
})

test.afterAll(async () => {
  await server.remove()
  await mails.close()
  await idp.close()
})

const anAddress = () => `${randomUUID()}@example.com`
const signIn = async (email = anAddress()) => await signInByMail({ url: server.url, server: mails, email })
const mutations = [
  '/sign-in/ask',
  '/sign-in/code',
  '/sign-in/spend',
  '/sign-in/with/example',
  '/sign-out',
  '/me/sessions/end',
  '/me/accounts/unlink',
]

test('nothing of it is kept, indexed or told to another site, and strangers get no cookie', async () => {
  const email = anAddress()
  const cookie = await signIn()
  await send({ url: server.url, path: '/sign-in/ask', form: { email } })
  const { link } = await mailTo({ server: mails, email })
  const own = { '/me/sessions': cookie, '/sign-in': cookie }
  const pages = ['/sign-in', '/sign-in/link?token=x', link.replace(server.url, ''), '/me/who']
  for (const [path, sent] of [...Object.entries(own), ...pages.map((page) => [page, ''] as const)]) {
    const { headers, status } = await exchange({ url: server.url + path, headers: { cookie: sent } })
    expect(status, path).toBe(200)
    expect(headers['cache-control'], path).toMatch(/^private, .*no-store|^private, no-store/)
    expect(headers['x-robots-tag'], path).toContain('noindex')
    expect(headers['referrer-policy'], path).toBe('no-referrer')
    expect(headers['content-security-policy'], path).toContain("default-src 'none'")
    expect(headers['content-security-policy'], path).toContain("'nonce-")
    expect(headers['set-cookie'], path).toBeUndefined()
  }
})

test('of next-auth’s own routes none is open but the way back from a provider', async () => {
  const paths = ['callback/email?token=x&email=x@example.com', 'callback/google?code=x', 'callback/example/x']
  for (const action of [
    'signin',
    'signin/email',
    'signin/example',
    'signout',
    'session',
    'csrf',
    'providers',
  ])
    paths.push(action)
  for (const path of [...paths, 'error', 'verify-request', '_log', '']) {
    for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS']) {
      const asked = { url: `${server.url}/api/auth/${path}`, method, headers: { origin: server.url } }
      const { headers, status } = await exchange({ ...asked, body: '' })
      // Without a path it is Payload's to refuse.
      expect(path === '' ? [308, 404, 405] : [405], `${method} ${path}`).toContain(status)
      expect(headers['set-cookie'], `${method} ${path}`).toBeUndefined()
    }
  }
  const { headers, status } = await exchange({
    url: `${server.url}/api/auth/callback/example?code=x&state=y`,
  })
  expect([status, headers.location]).toEqual([303, '/sign-in?wrong=provider'])
  for (const set of headers['set-cookie'] ?? []) expect(set).toMatch(/=; Path=\/api\/auth; Max-Age=0/)
})

test('a link is spent by the button alone, by no method that only looks', async () => {
  const email = anAddress()
  await send({ url: server.url, path: '/sign-in/ask', form: { email } })
  const { link } = await mailTo({ server: mails, email })
  const token = new URL(link).searchParams.get('token') ?? ''
  for (const path of [...mutations, `/sign-in/spend?token=${token}`])
    expect((await exchange({ url: server.url + path })).status, path).toBe(405)
  const spent = await send({ url: server.url, path: '/sign-in/spend', form: { token } })
  expect([spent.status, spent.headers.location]).toEqual([303, '/me'])
  const again = await send({ url: server.url, path: '/sign-in/spend', form: { token } })
  expect([again.status, again.headers.location]).toEqual([303, '/sign-in?wrong=link'])
  expect(cookiesOf(again)).toBe('')
})

test('a form from another site does nothing', async () => {
  const email = anAddress()
  const cookie = await signIn(email)
  const foreign: Record<string, string>[] = [
    { origin: 'https://evil.example' },
    { origin: `${server.url}.evil.example` },
    { origin: 'null' },
    { origin: 'null', 'sec-fetch-site': 'cross-site' },
    { origin: 'null', 'sec-fetch-site': 'same-site' },
  ]
  const before = mails.mails.length
  for (const path of mutations) {
    for (const headers of foreign) {
      const form = { email: anAddress(), how: 'others', token: 'A'.repeat(43) }
      const answer = await send({ url: server.url, path, form, headers: { cookie, ...headers } })
      expect([answer.status, answer.headers['set-cookie']], path).toEqual([403, undefined])
    }
    const none = await exchange({ url: server.url + path, method: 'POST', headers: { cookie }, body: '' })
    expect(none.status, path).toBe(403)
  }
  expect(await whoIs({ url: server.url, cookie })).toEqual({ reader: { name: null, email } })
  expect(mails.mails.length).toBe(before)
})

test('another reader’s ids end nothing', async () => {
  const [mine, theirs] = [await signIn(), await signIn()]
  const list = await exchange({ url: `${server.url}/me/sessions`, headers: { cookie: theirs } })
  const again = await signIn(anAddress())
  expect(list.body.toString()).not.toContain('name="id"')
  for (const id of [randomUUID(), '', '*', '{"$ne":null}']) {
    const form = { id, how: 'one' }
    await send({ url: server.url, path: '/me/sessions/end', form, headers: { cookie: mine } })
  }
  const all = {
    url: server.url,
    path: '/me/sessions/end',
    form: { how: 'others' },
    headers: { cookie: mine },
  }
  expect((await send(all)).status).toBe(303)
  for (const cookie of [mine, theirs, again])
    expect(await whoIs({ url: server.url, cookie })).toHaveProperty('reader')
  const stranger = await send({ url: server.url, path: '/me/sessions/end', form: { how: 'others' } })
  expect(stranger.headers.location).toBe('/sign-in?to=/me/sessions')
})

test('forged, swapped and oversized cookies are nobody’s', async () => {
  const cookie = await signIn()
  const [name = '', value = ''] = cookie.split('=')
  for (const forged of [
    `${name}=${'A'.repeat(43)}`,
    `${name}=${value}x`,
    `${name}=${value.toLowerCase()}`,
    `${name}.0=${value}`,
    `${name}0=${value}`,
    `__Host-${name}=${value}`,
    `payload-token=${value}`,
    `${name}=%00`,
    `${name}=${'A'.repeat(6000)}`,
    `${name}="${value}"`,
    `${name}=; ${name}=${value}`,
  ])
    expect(await whoIs({ url: server.url, cookie: forged }), forged.slice(0, 80)).toEqual({})
  const huge = await exchange({
    url: `${server.url}/me/who`,
    headers: { cookie: `${name}=${'A'.repeat(20_000)}` },
  })
  expect(huge.status).toBe(431)
  for (const asked of [
    'x',
    `${'A'.repeat(43)}.`,
    `${'A'.repeat(43)}.${'A'.repeat(5000)}`,
    '.',
    '%',
    '\u00ff',
  ]) {
    const headers = { cookie: `previously-asked=${asked}` }
    const page = await exchange({ url: `${server.url}/sign-in/sent`, headers })
    expect([page.status, page.headers.location], asked.slice(0, 60)).toEqual([307, '/sign-in'])
    const tried = await send({ url: server.url, path: '/sign-in/code', form: { code: '123456' }, headers })
    expect(tried.headers.location).toBe('/sign-in?wrong=elsewhere')
  }
  expect(await whoIs({ url: server.url, cookie })).toHaveProperty('reader')
})

test('what is put into an address or a form gets into no header and no mail', async () => {
  const before = mails.mails.length
  for (const email of [
    'x@example.com\r\nBcc: y@example.com',
    'x@example.com\nSubject: z',
    'x@example.com,y@example.com',
  ]) {
    const answer = await send({ url: server.url, path: '/sign-in/ask', form: { email } })
    expect(answer.headers.location).toMatch(/^\/sign-in\?wrong=address/)
    expect(answer.headers['set-cookie']).toBeUndefined()
  }
  for (const to of ['//evil.example', '/\\evil.example', 'https://evil.example', '/x\r\nset-cookie: a=b']) {
    const email = anAddress()
    await send({ url: server.url, path: '/sign-in/ask', form: { email, to } })
    const { link } = await mailTo({ server: mails, email })
    const token = new URL(link).searchParams.get('token') ?? ''
    const spent = await send({ url: server.url, path: '/sign-in/spend', form: { token } })
    expect(spent.headers.location).toBe('/me')
  }
  const long = await send({ url: server.url, path: '/sign-in/ask', form: { email: 'x'.repeat(1_000_000) } })
  expect(long.headers.location).toBe('/sign-in?wrong=address')
  expect(mails.mails.length).toBe(before + 4)
})

test('a thousand sign-ins for one address send five mails, and all answers are the same', async () => {
  test.setTimeout(240_000)
  const email = anAddress()
  const answers = new Set<string>()
  for (let times = 0; times < 1000; times += 1) {
    const headers = { 'x-forwarded-for': `198.51.${times >> 8}.${times & 255}` }
    const answer = await send({ url: server.url, path: '/sign-in/ask', form: { email }, headers })
    const { date: _date, 'x-request-id': _id, 'set-cookie': cookies = [], ...same } = answer.headers
    const told = JSON.stringify([answer.status, same, cookies])
    // What is made anew for each answer: the secret of its policy, and that of the browser.
    answers.add(told.replace(/'nonce-[^']+'/, '').replace(/=[\w-]{43}\./, '='))
  }
  expect(answers.size).toBe(1)
  await mailTo({ server: mails, email, count: 5 })
})

test('a client is the socket’s address, whatever it says of itself, unless a proxy of ours says it', async () => {
  const alone = await startServer({ env: { SMTP_URL: mails.url } })
  try {
    const ask = async (times: number) => {
      const headers = { 'x-forwarded-for': `203.0.113.${times}`, 'x-previously-client': `203.0.113.${times}` }
      return (await send({ url: alone.url, path: '/sign-in/ask', form: { email: anAddress() }, headers }))
        .headers
    }
    const led: unknown[] = []
    for (let times = 0; times < 21; times += 1) led.push((await ask(times)).location)
    expect(led).toEqual([...Array.from({ length: 20 }, () => '/sign-in/sent'), '/sign-in?wrong=often'])
  } finally {
    await alone.remove()
  }
})

test('over https its cookies are for this host alone', async () => {
  const site = 'https://previously.example'
  const secure = await startServer({ env: { SITE_URL: site, SMTP_URL: mails.url, ...idp.settings } })
  try {
    const url = `http://127.0.0.1:${secure.env.PORT}`
    const email = anAddress()
    const asked = await send({ url, path: '/sign-in/ask', form: { email }, headers: { origin: site } })
    const { link } = await mailTo({ server: mails, email })
    expect(link).toMatch(/^https:\/\/previously\.example\/sign-in\/link\?token=[\w-]{43}$/)
    const token = new URL(link).searchParams.get('token') ?? ''
    const spent = await send({ url, path: '/sign-in/spend', form: { token }, headers: { origin: site } })
    const begun = await send({ url, path: '/sign-in/with/example', headers: { origin: site } })
    const set = [asked, spent, begun].flatMap(({ headers }) => headers['set-cookie'] ?? [])
    expect(set.map((cookie) => cookie.split('=')[0])).toEqual([
      '__Secure-previously-asked',
      '__Host-previously-reader',
      'signed',
      '__Secure-previously-asked',
      '__Secure-previously-state',
      '__Secure-previously-pkcecodeverifier',
      '__Secure-previously-nonce',
      '__Secure-previously-return',
      '__Secure-previously-link',
    ])
    // A script of ours asks whether there is this one, which says nothing more.
    expect(set.find((cookie) => cookie.startsWith('signed='))).toMatch(/^signed=1;.*; Secure/)
    const others = set.filter((cookie) => !cookie.startsWith('signed='))
    for (const cookie of others) expect(cookie).toMatch(/HttpOnly.*; Secure|; Secure.*HttpOnly/)
    for (const cookie of set) expect(cookie).toMatch(/SameSite=Lax/i)
    expect(set.find((cookie) => cookie.startsWith('__Host-'))).toContain('Path=/;')
    const [, way = ''] = /url=([^"]+)"/.exec(begun.body.toString()) ?? []
    expect(way).toContain(encodeURIComponent(`${site}/api/auth/callback/example`))
  } finally {
    await secure.remove()
  }
})

test('a public page is the same for whoever is signed in and has said nowhere where they are', async () => {
  const session = await signIn()
  const step = await exchange({ url: `${server.url}/me/step?to=/`, headers: { cookie: session } })
  expect([step.status, step.headers.location]).toEqual([303, '/'])
  const cookie = `${session}; ${cookiesOf(step)}; at=none.zzzzzzzzz`
  for (const path of ['/', '/shows/smash', '/feed.xml']) {
    const [theirs, nobodys] = [
      await exchange({ url: server.url + path, headers: { cookie } }),
      await exchange({ url: server.url + path }),
    ]
    expect(theirs.body.equals(nobodys.body), path).toBe(true)
    expect([theirs.headers['set-cookie'], theirs.headers.etag], path).toEqual([
      undefined,
      nobodys.headers.etag,
    ])
  }
})
