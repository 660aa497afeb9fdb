import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { readerOf } from '#acts/sessions/reader-of.ts'
import { findLink, spendCode, spendLink } from '#auth/spend.ts'
import { foundSite } from '#cms/publishing/found-site.ts'
import {
  all,
  anAddress,
  askOn,
  browser,
  sessionOf,
  tokensOf,
  wrongFor,
} from '#tests/integration/auth/asking.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'

const clock = vi.hoisted(() => ({ ahead: 0 }))
vi.mock('#clock', () => ({ now: () => new Date(Date.now() + clock.ahead) }))

const server = await vi.hoisted(async () => {
  const { startMailServer } = await import('#tests/integration/support/mail-server.ts')
  const started = await startMailServer()
  process.env.SMTP_URL = started.url
  return started
})

let payload: Payload

beforeAll(async () => {
  payload = await startPayload()
  await foundSite(payload)
})
beforeEach(() => {
  clock.ahead = 0
})
afterAll(() => server.close())

const minute = 60 * 1000
const ask = async (email = anAddress(), returnPath = '/shows/smash') =>
  await askOn(server, { email, returnPath })

describe('by link', () => {
  it('signs in once, and leads to where the reader was', async () => {
    const { email, token } = await ask()
    const spent = await spendLink({ token, browser: browser() })
    expect(spent).toMatchObject({ returnPath: '/shows/smash' })
    expect(await readerOf(sessionOf(spent))).toMatchObject({ email, name: null })
    expect(await spendLink({ token, browser: browser() })).toEqual({ wrong: 'link' })
  })

  it('lets whoever only opens it spend nothing, and says whose it is', async () => {
    const { email, token } = await ask()
    for (let times = 0; times < 3; times += 1) expect(await findLink(token)).toMatchObject({ email })
    expect('session' in (await spendLink({ token, browser: browser() }))).toBe(true)
    expect(await findLink(token)).toBeNull()
  })

  it('lets one of twenty in who come at once', async () => {
    const { email, token } = await ask()
    const spent = await Promise.all(
      Array.from({ length: 20 }, () => spendLink({ token, browser: browser() })),
    )
    expect(spent.filter((one) => 'session' in one)).toHaveLength(1)
    const { docs } = await payload.find({
      collection: 'readers',
      where: { email: { equals: email } },
      ...all,
    })
    const sessions = await payload.find({
      collection: 'reader-sessions',
      where: { readerId: { equals: docs[0]?.id } },
      ...all,
    })
    expect([docs.length, sessions.docs.length]).toEqual([1, 1])
  })

  it('holds for fifteen minutes', async () => {
    const [late, early] = [await ask(), await ask()]
    clock.ahead = 14.5 * minute
    expect('session' in (await spendLink({ token: early.token, browser: browser() }))).toBe(true)
    clock.ahead = 15.5 * minute
    expect(await spendLink({ token: late.token, browser: browser() })).toEqual({ wrong: 'link' })
  })

  it('refuses what is no token, and one that is nobody’s', async () => {
    for (const token of ['', 'x', 'A'.repeat(43), `${'A'.repeat(42)}'`, 'A'.repeat(100_000)])
      expect(await spendLink({ token, browser: browser() })).toEqual({ wrong: 'link' })
  })

  it('finds the same reader again, however the address is written', async () => {
    const local = randomUUID()
    const first = await ask(`${local}@example.com`)
    const one = await readerOf(sessionOf(await spendLink({ token: first.token, browser: browser() })))
    const second = await ask(`  ${local.toUpperCase()}@EXAMPLE.com `)
    const two = await readerOf(sessionOf(await spendLink({ token: second.token, browser: browser() })))
    expect(two?.id).toBe(one?.id)
  })

  it('ends the session that the browser had before', async () => {
    const first = await ask()
    const session = sessionOf(await spendLink({ token: first.token, browser: browser() }))
    const second = await ask()
    await spendLink({ token: second.token, browser: { ...browser(), session } })
    expect(await readerOf(session)).toBeNull()
  })

  it('is tried sixty times an hour by one client', async () => {
    const { token } = await ask()
    const one = browser()
    for (let times = 0; times < 60; times += 1) await spendLink({ token: 'A'.repeat(43), browser: one })
    expect(await spendLink({ token, browser: one })).toEqual({ wrong: 'often' })
    expect('session' in (await spendLink({ token, browser: browser() }))).toBe(true)
  })
})

describe('by code', () => {
  it('signs in once in the browser that asked, and the link is over with it', async () => {
    const { asked, code, email, token } = await ask()
    const spent = await spendCode({
      code: ` ${code.slice(0, 3)} ${code.slice(3)}`,
      asked,
      browser: browser(),
    })
    expect(await readerOf(sessionOf(spent))).toMatchObject({ email })
    expect(spent).toMatchObject({ returnPath: '/shows/smash' })
    expect(await spendCode({ code, asked, browser: browser() })).toMatchObject({ wrong: 'code' })
    expect(await spendLink({ token, browser: browser() })).toEqual({ wrong: 'link' })
    expect(await tokensOf(payload, email)).toEqual([])
  })

  it('is over when the link was used', async () => {
    const { asked, code, token } = await ask()
    await spendLink({ token, browser: browser() })
    expect('wrong' in (await spendCode({ code, asked, browser: browser() }))).toBe(true)
  })

  it('lets one of twenty in who come at once', async () => {
    const { asked, code } = await ask()
    const spent = await Promise.all(
      Array.from({ length: 20 }, () => spendCode({ code, asked, browser: browser() })),
    )
    expect(spent.filter((one) => 'session' in one)).toHaveLength(1)
  })

  it('dies of five wrong ones there; the link does not', async () => {
    const { asked, code, token } = await ask()
    const wrong = wrongFor(code)
    for (const expected of ['code', 'code', 'code', 'code', 'dead', 'dead'])
      expect(await spendCode({ code: wrong, asked, browser: browser() })).toEqual({ wrong: expected })
    expect(await spendCode({ code, asked, browser: browser() })).toEqual({ wrong: 'dead' })
    expect('session' in (await spendLink({ token, browser: browser() }))).toBe(true)
  })

  it('counts five wrong ones that come at once', async () => {
    const { asked, code, email } = await ask()
    await Promise.all(
      Array.from({ length: 12 }, () => spendCode({ code: wrongFor(code), asked, browser: browser() })),
    )
    expect(await tokensOf(payload, email)).toMatchObject([{ tries: 5 }])
    expect(await spendCode({ code, asked, browser: browser() })).toEqual({ wrong: 'dead' })
  })

  it('is refused elsewhere, and that is not counted', async () => {
    const { asked, code, email } = await ask()
    const elsewhere = await ask()
    for (const other of [null, '', 'A'.repeat(43), elsewhere.asked, `${asked}x`, 'x'.repeat(100_000)])
      expect('wrong' in (await spendCode({ code, asked: other, browser: browser() }))).toBe(true)
    expect(await tokensOf(payload, email)).toMatchObject([{ tries: 0 }])
    expect('session' in (await spendCode({ code, asked, browser: browser() }))).toBe(true)
  })

  it('holds for fifteen minutes', async () => {
    const { asked, code } = await ask()
    clock.ahead = 15.5 * minute
    expect(await spendCode({ code, asked, browser: browser() })).toEqual({ wrong: 'code' })
  })

  it('is guessed at twenty-five times a day by one client, with as many mails as it asks for', async () => {
    const one = browser()
    const answers: unknown[] = []
    for (let mails = 0; mails < 7; mails += 1) {
      const { asked, code } = await ask()
      for (let times = 0; times < 4; times += 1)
        answers.push(await spendCode({ code: wrongFor(code), asked, browser: one }))
    }
    expect(answers.slice(0, 25)).toEqual(Array.from({ length: 25 }, () => ({ wrong: 'code' })))
    expect(answers.slice(25)).toEqual(Array.from({ length: 3 }, () => ({ wrong: 'often' })))
  })
})
