import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { readerOf } from '#acts/sessions/reader-of.ts'
import { beginWithProvider, returnFromProvider } from '#auth/through-provider.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'

/** A provider that knows plain OAuth 2, and one that is not there. */
const plain = await vi.hoisted(async () => {
  const { createServer: create } = await import('node:http')
  const state = { profile: {} as object, server: create() }
  state.server.on('request', (request, response) => {
    const isToken = request.url === '/token'
    const body = isToken ? { access_token: 'a-secret-of-the-provider', token_type: 'bearer' } : state.profile
    response.setHeader('content-type', 'application/json').end(JSON.stringify(body))
  })
  await new Promise<void>((resolve) => state.server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(state.server.address() as { port: number }).port}`
  Object.assign(process.env, {
    AUTH_PROVIDERS: 'my-hub, gone',
    AUTH_MY_HUB_CLIENT_ID: 'previously',
    AUTH_MY_HUB_CLIENT_SECRET: 'x',
    AUTH_MY_HUB_AUTHORIZATION: `${url}/authorize`,
    AUTH_MY_HUB_TOKEN: `${url}/token`,
    AUTH_MY_HUB_USERINFO: `${url}/user`,
    AUTH_MY_HUB_SCOPE: 'read:user',
    AUTH_GONE_CLIENT_ID: 'previously',
    AUTH_GONE_CLIENT_SECRET: 'x',
    AUTH_GONE_ISSUER: 'http://127.0.0.1:9',
  })
  return state
})

let payload: Payload

beforeAll(async () => {
  payload = await startPayload()
})
afterAll(() => {
  plain.server.close()
})

const browser = () => ({ userAgent: null, client: randomUUID(), session: null })

it('a provider without OpenID Connect tells an id and a name, and its address is not stored', async () => {
  plain.profile = { id: 4711, login: 'mae', name: null, email: 'mae@example.com' }
  const readers = new Set<string>()
  for (let times = 0; times < 2; times += 1) {
    const begun = await beginWithProvider({ id: 'my-hub', client: randomUUID() })
    if ('wrong' in begun) throw new Error(begun.wrong)
    const asked = new URL(begun.location).searchParams
    expect([asked.get('scope'), asked.get('code_challenge_method')]).toEqual(['read:user', 'S256'])
    const query = new URLSearchParams({ code: 'x', state: asked.get('state') ?? '' })
    const cookie = begun.cookies.map((one) => one.split(';')[0]).join('; ')
    const back = await returnFromProvider({ id: 'my-hub', query, cookie, browser: browser() })
    const reader = await readerOf('session' in back ? back.session : null)
    expect(reader).toMatchObject({ name: 'mae', email: null })
    readers.add(String(reader?.id))
  }
  expect(readers.size).toBe(1)
})

it('a provider that is not there is told so, and nothing is begun', async () => {
  expect(await beginWithProvider({ id: 'gone', client: randomUUID() })).toEqual({ wrong: 'provider' })
  const query = new URLSearchParams({ code: 'x', state: 'y' })
  const back = await returnFromProvider({ id: 'gone', query, cookie: null, browser: browser() })
  expect(back).toEqual({ wrong: 'provider' })
  expect(
    (await payload.find({ collection: 'reader-sessions', limit: 0, overrideAccess: true })).docs.length,
  ).toBe(2)
})
