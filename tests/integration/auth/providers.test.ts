import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { unlinkAccount } from '#acts/me/unlink-account.ts'
import { readerOf } from '#acts/sessions/reader-of.ts'
import { signOut } from '#acts/sessions/sign-out.ts'
import { linkHash, newToken } from '#acts/sign-in/secrets.ts'
import { isLinking, linkIntent } from '#auth/link-intent.ts'
import { spendLink } from '#auth/spend.ts'
import { beginWithProvider, linkFromProvider, returnFromProvider } from '#auth/through-provider.ts'
import { listProviders } from '#data/reader-accounts.ts'
import { walkThrough } from '#tests/integration/support/identity-provider.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'

const idp = await vi.hoisted(async () => {
  const { startIdentityProvider } = await import('#tests/integration/support/identity-provider.ts')
  const started = await startIdentityProvider()
  Object.assign(process.env, started.settings)
  return started
})

let payload: Payload

beforeAll(async () => {
  payload = await startPayload()
})
beforeEach(() => {
  idp.account = { sub: randomUUID(), name: 'Mae', email: anAddress(), email_verified: true }
})
afterAll(() => idp.close())

const anAddress = () => `${randomUUID()}@example.com`
const browser = () => ({ userAgent: null, client: randomUUID(), session: null as string | null })
const all = { depth: 0, limit: 0, pagination: false, overrideAccess: true } as const

type Begun = { location: string; cookie: string }

async function begin(): Promise<Begun> {
  const begun = await beginWithProvider({ id: 'example', client: randomUUID() })
  if ('wrong' in begun) throw new Error(begun.wrong)
  return { location: begun.location, cookie: begun.cookies.map((one) => one.split(';')[0]).join('; ') }
}

async function comeBack({ cookie, back, as = browser() }: { cookie: string | null; back: URL; as?: object }) {
  const given = { ...browser(), ...as }
  return await returnFromProvider({ id: 'example', query: back.searchParams, cookie, browser: given })
}

/** The whole way, as the account that the provider has. */
async function signIn() {
  const { location, cookie } = await begin()
  return await comeBack({ cookie, back: await walkThrough({ from: location, issuer: idp.issuer }) })
}

async function readerBehind(answer: Awaited<ReturnType<typeof signIn>>) {
  if ('wrong' in answer) throw new Error(answer.wrong)
  const reader = await readerOf(answer.session)
  return await payload.findByID({ collection: 'readers', id: String(reader?.id), ...all })
}

describe('signing in with a provider', () => {
  it('makes a reader of a proven address, and finds them again', async () => {
    const reader = await readerBehind(await signIn())
    expect(reader).toMatchObject({ email: idp.account.email, name: 'Mae', emailVerified: expect.any(String) })
    expect((await readerBehind(await signIn())).id).toBe(reader.id)
  })

  it.each([false, 'true', 1, undefined])('stores no address whose proof is %j', async (email_verified) => {
    idp.account.email_verified = email_verified
    const reader = await readerBehind(await signIn())
    expect([reader.email ?? null, reader.emailVerified ?? null, reader.name]).toEqual([null, null, 'Mae'])
  })

  it.each(['nora＠example.com', 'nоra@example.com', 'nora@example.com\r\nBcc: x@example.com'])(
    'stores no address that is none: %j',
    async (email) => {
      idp.account.email = email
      expect((await readerBehind(await signIn())).email ?? null).toBeNull()
    },
  )

  it('stores an address in the one way in which addresses are written', async () => {
    const local = randomUUID()
    idp.account.email = `${local.toUpperCase()}@EXAMPLE.com`
    expect((await readerBehind(await signIn())).email).toBe(`${local}@example.com`)
  })

  it('takes a name as one line of text', async () => {
    idp.account.name = `Mae\r\nSet-Cookie: a=b\u202e${'x'.repeat(500)}`
    const { name } = await readerBehind(await signIn())
    expect(name).toMatch(/^Mae Set-Cookie: a=b x+$/)
    expect(name).toHaveLength(80)
  })

  it('asks with state, nonce and a challenge, and for nothing of what it was asked with', async () => {
    await begin().then(({ location }) => walkThrough({ from: location, issuer: idp.issuer }))
    const { asked } = idp
    expect([...asked.keys()].sort()).toEqual(
      [
        'client_id',
        'code_challenge',
        'code_challenge_method',
        'nonce',
        'redirect_uri',
        'response_type',
      ].concat(['scope', 'state']),
    )
    expect(asked.get('code_challenge_method')).toBe('S256')
    expect(asked.get('redirect_uri')).toBe('http://localhost:3000/api/auth/callback/example')
  })

  it('links nothing by itself: an address that signs in by mail is told to', async () => {
    const email = String(idp.account.email)
    await payload.create({
      collection: 'readers',
      data: { email, emailVerified: new Date().toISOString() },
      overrideAccess: true,
    })
    expect(await signIn()).toEqual({ wrong: 'linked' })
    const { docs } = await payload.find({
      collection: 'reader-accounts',
      where: { providerAccountId: { equals: idp.account.sub } },
      ...all,
    })
    expect(docs).toEqual([])
  })

  it('leaves a reader theirs who then signs in by mail', async () => {
    const reader = await readerBehind(await signIn())
    const token = newToken()
    await payload.create({
      collection: 'reader-tokens',
      data: {
        ...{ email: String(reader.email), tokenHash: linkHash(token), tries: 0 },
        expiresAt: new Date(Date.now() + 60_000).toISOString(),
      },
      overrideAccess: true,
    })
    const spent = await spendLink({ token, browser: browser() })
    expect((await readerOf('session' in spent ? spent.session : ''))?.id).toBe(reader.id)
    expect((await readerBehind(await signIn())).id).toBe(reader.id)
  })

  it('takes another reader’s session for nothing but one to end', async () => {
    const first = await signIn()
    const session = 'session' in first ? first.session : ''
    const mae = await readerOf(session)
    idp.account = { sub: randomUUID(), name: 'June' }
    const { location, cookie } = await begin()
    const back = await walkThrough({ from: location, issuer: idp.issuer })
    const second = await comeBack({
      cookie: `previously-reader=${session}; ${cookie}`,
      back,
      as: { session },
    })
    expect((await readerBehind(second)).id).not.toBe(mae?.id)
    expect(await readerOf(session)).toBeNull()
  })
})

describe('linking a provider', () => {
  /** A reader who signs in by mail. */
  async function byMail() {
    const token = newToken()
    await payload.create({
      collection: 'reader-tokens',
      data: {
        ...{ email: anAddress(), tokenHash: linkHash(token), tries: 0 },
        expiresAt: new Date(Date.now() + 60_000).toISOString(),
      },
      overrideAccess: true,
    })
    const spent = await spendLink({ token, browser: browser() })
    const session = 'session' in spent ? spent.session : ''
    const reader = await readerOf(session)
    return { session, id: String(reader?.id) }
  }

  async function link(session: string) {
    const { location, cookie } = await begin()
    const { searchParams: query } = await walkThrough({ from: location, issuer: idp.issuer })
    return await linkFromProvider({ id: 'example', query, cookie, browser: { ...browser(), session } })
  }

  it('lets a reader sign in with it, too, and ends nothing', async () => {
    const { session, id } = await byMail()
    expect(await link(session)).toBeNull()
    expect((await readerOf(session))?.id).toBe(id)
    expect((await readerBehind(await signIn())).id).toBe(id)
    expect(await listProviders({ reader: { id } })).toEqual(['example'])
    expect(await link(session)).toBeNull()
    expect(await listProviders({ reader: { id } })).toEqual(['example'])
  })

  it('takes nobody’s account from another reader', async () => {
    const owner = await readerBehind(await signIn())
    const { session, id } = await byMail()
    expect(await link(session)).toEqual({ wrong: 'linked' })
    expect(await listProviders({ reader: { id } })).toEqual([])
    expect((await readerBehind(await signIn())).id).toBe(owner.id)
  })

  it('links nothing for a session that is over', async () => {
    const { session, id } = await byMail()
    await signOut(session)
    expect(await link(session)).toEqual({ wrong: 'provider' })
    expect(await listProviders({ reader: { id } })).toEqual([])
  })

  it('is undone, but for the last way in', async () => {
    const { session, id } = await byMail()
    await link(session)
    const input = { provider: 'example' }
    expect(await unlinkAccount({ reader: { id }, input })).toBeNull()
    expect(await listProviders({ reader: { id } })).toEqual([])
    expect((await readerBehind(await signIn())).id).not.toBe(id)
    idp.account = { sub: randomUUID(), name: 'June' }
    const { id: nameless } = await readerBehind(await signIn())
    expect(await unlinkAccount({ reader: { id: nameless }, input })).toBe('last')
    expect(await unlinkAccount({ reader: { id: nameless }, input: { provider: 'none' } })).toBeNull()
    expect(await listProviders({ reader: { id: nameless } })).toEqual(['example'])
  })

  it('is meant for one provider in one session alone', async () => {
    const [session, other] = [newToken(), newToken()]
    const cookie = linkIntent({ id: 'example', session }).split(';')[0] ?? ''
    expect(isLinking({ id: 'example', session, cookie })).toBe(true)
    for (const given of [
      { id: 'example', session: other, cookie },
      { id: 'example', session: null, cookie },
      { id: 'other', session, cookie },
      { id: 'example', session, cookie: null },
      { id: 'example', session, cookie: `${cookie}x` },
      { id: 'example', session, cookie: 'previously-link=' },
    ])
      expect(isLinking(given)).toBe(false)
    expect(linkIntent({ id: 'example', session: null })).toContain('Max-Age=0')
  })
})

describe('what somebody made up', () => {
  const countSessions = async () =>
    (await payload.find({ collection: 'reader-sessions', ...all })).docs.length

  it('signs nobody in: cookies that are missing, swapped, forged or too long', async () => {
    const [one, other] = [await begin(), await begin()]
    const back = await walkThrough({ from: one.location, issuer: idp.issuer })
    const before = await countSessions()
    const cut = one.cookie.split('; ')
    for (const cookie of [
      null,
      '',
      other.cookie,
      ...cut.map((_, left) => cut.filter((__, index) => index !== left).join('; ')),
      one.cookie.replaceAll('=ey', '=ez'),
      cut.map((pair) => `${pair.split('=')[0]}=${'x'.repeat(50_000)}`).join('; '),
      cut.map((pair) => `${pair.split('=')[0]}=%E0%A4%A`).join('; '),
    ])
      expect(await comeBack({ cookie, back })).toEqual({ wrong: 'provider' })
    expect(await countSessions()).toBe(before)
  })

  it('signs nobody in: a code that was used, is made up, or came with an error', async () => {
    const { cookie, location } = await begin()
    const back = await walkThrough({ from: location, issuer: idp.issuer })
    expect('session' in (await comeBack({ cookie, back }))).toBe(true)
    const before = await countSessions()
    const error = new URL(
      `${back.origin}${back.pathname}?error=access_denied&state=${back.searchParams.get('state')}`,
    )
    const forged = new URL(back)
    forged.searchParams.set('code', 'x'.repeat(43))
    const nothing = new URL(`${back.origin}${back.pathname}`)
    for (const url of [back, error, forged, nothing])
      expect(await comeBack({ cookie, back: url })).toEqual({ wrong: 'provider' })
    expect(await countSessions()).toBe(before)
  })

  it('is no provider', async () => {
    for (const id of ['email', 'google', '', '__proto__', '../example'])
      expect(await beginWithProvider({ id, client: randomUUID() })).toEqual({ wrong: 'provider' })
    const query = new URLSearchParams({ token: 'x', email: 'x@example.com' })
    expect(await returnFromProvider({ id: 'email', query, cookie: null, browser: browser() })).toEqual({
      wrong: 'provider',
    })
  })

  it('is begun sixty times an hour by one client', async () => {
    const client = randomUUID()
    for (let times = 0; times < 60; times += 1)
      expect('location' in (await beginWithProvider({ id: 'example', client }))).toBe(true)
    expect(await beginWithProvider({ id: 'example', client })).toEqual({ wrong: 'often' })
  })
})
