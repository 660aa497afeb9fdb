import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { readerOf } from '#acts/sessions/reader-of.ts'
import { askForMail } from '#acts/sign-in/ask-for-mail.ts'
import { spendLink } from '#auth/spend.ts'
import { foundSite } from '#cms/publishing/found-site.ts'
import {
  aClient,
  all,
  anAddress,
  askOn,
  browser,
  sessionOf,
  tokensOf,
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

const day = 24 * 60 * 60 * 1000
const ask = async (email = anAddress(), returnPath = '/shows/smash') =>
  await askOn(server, { email, returnPath })

describe('a mail', () => {
  it('goes to an address alone, in both forms', async () => {
    const { mail, email, code, token } = await ask()
    expect(mail.from?.text).toContain('Previously')
    expect([mail.to ?? []].flat().map(({ text }) => text)).toEqual([email])
    expect([mail.cc, mail.bcc]).toEqual([undefined, undefined])
    for (const form of [mail.text, mail.html]) for (const part of [code, token]) expect(form).toContain(part)
  })

  it('leaves nothing here by which somebody could sign in', async () => {
    const { asked, code, email, token } = await ask()
    const stored = JSON.stringify(await tokensOf(payload, email))
    for (const secret of [asked, code, token]) expect(stored).not.toContain(secret)
    const session = sessionOf(await spendLink({ token, browser: browser() }))
    const { docs } = await payload.find({ collection: 'reader-sessions', ...all })
    expect(JSON.stringify(docs)).not.toContain(session)
  })

  it.each([
    'nora',
    'nora@example.com\r\nBcc: x@example.com',
    'a@example.com, b@example.com',
    'nоra@example.com',
  ])('to %j is not sent', async (email) => {
    const before = server.mails.length
    const answer = await askForMail({ input: { email, returnPath: '/' }, client: aClient() })
    expect(answer).toEqual({ wrong: 'address' })
    expect(server.mails.length).toBe(before)
  })

  it('leads only to this site, whatever was asked for', async () => {
    const { token } = await ask(anAddress(), '//evil.example/')
    expect(await spendLink({ token, browser: browser() })).toMatchObject({ returnPath: '/me' })
  })

  it('is sent to one mailbox five times an hour of a thousand asks, and the answers do not tell', async () => {
    const local = randomUUID()
    const answers = []
    for (let times = 0; times < 1000; times += 1) {
      const email = times % 2 ? `${local}@example.com` : `${local}+${times}@example.com`
      answers.push(await askForMail({ input: { email, returnPath: '/' }, client: aClient() }))
    }
    expect(answers.every((answer) => 'asked' in answer)).toBe(true)
    await Promise.all(answers.map((answer) => ('done' in answer ? answer.done : null)))
    expect(server.mails.filter(({ text, to }) => text && JSON.stringify(to).includes(local))).toHaveLength(5)
  })

  it('is asked for twenty times an hour by one client', async () => {
    const client = aClient()
    const answers = []
    for (let times = 0; times < 21; times += 1)
      answers.push(await askForMail({ input: { email: anAddress(), returnPath: '/' }, client }))
    expect(answers.map((answer) => 'asked' in answer)).toEqual([
      ...Array.from({ length: 20 }, () => true),
      false,
    ])
    expect(answers.at(-1)).toEqual({ wrong: 'often' })
    await Promise.all(answers.map((answer) => ('done' in answer ? answer.done : null)))
  })

  it('is answered before anything is looked up, whether or not there is such a reader', async () => {
    const { email, token } = await ask()
    await spendLink({ token, browser: browser() })
    for (const address of [email, anAddress()]) {
      const find = vi.spyOn(payload, 'find')
      const answer = await askForMail({ input: { email: address, returnPath: '/' }, client: aClient() })
      expect(find).not.toHaveBeenCalled()
      expect(answer).toMatchObject({ asked: { email: address } })
      if ('done' in answer) await answer.done
      find.mockRestore()
    }
  })

  it('that the server refuses is no error for whoever asked', async () => {
    server.manner = 'refuses'
    const error = vi.spyOn(payload.logger, 'error').mockImplementation(() => undefined)
    const email = anAddress()
    const answer = await askForMail({ input: { email, returnPath: '/' }, client: aClient() })
    expect(answer).toMatchObject({ asked: { email } })
    if ('done' in answer) await expect(answer.done).rejects.toThrow()
    server.manner = 'takes'
    expect(JSON.stringify(error.mock.calls)).not.toContain(email)
  })
})

describe('a session', () => {
  it('lasts as long as its reader comes back within sixty days, and 400 at most', async () => {
    const { token } = await ask()
    const session = sessionOf(await spendLink({ token, browser: browser() }))
    for (const days of [50, 100, 150, 200, 250, 300, 350, 399]) {
      clock.ahead = days * day
      expect(await readerOf(session), `${days}`).not.toBeNull()
    }
    clock.ahead = 401 * day
    expect(await readerOf(session)).toBeNull()
  })

  it('is over after sixty days of silence', async () => {
    const { token } = await ask()
    const session = sessionOf(await spendLink({ token, browser: browser() }))
    clock.ahead = 61 * day
    expect(await readerOf(session)).toBeNull()
  })

  it('is written to once a day', async () => {
    const { token } = await ask()
    const session = sessionOf(await spendLink({ token, browser: browser() }))
    const write = vi.spyOn(payload.db, 'updateMany')
    for (let times = 0; times < 5; times += 1) await readerOf(session)
    expect(write).not.toHaveBeenCalled()
    clock.ahead = 2 * day
    for (let times = 0; times < 5; times += 1) await readerOf(session)
    expect(write).toHaveBeenCalledTimes(1)
    write.mockRestore()
  })

  it('is of nobody for what is no token', async () => {
    for (const token of [null, undefined, '', 'x', 'A'.repeat(43), '../..', 'x'.repeat(100_000)])
      expect(await readerOf(token)).toBeNull()
  })
})
