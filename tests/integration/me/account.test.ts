import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { askForAddress } from '#acts/me/ask-for-address.ts'
import { leave } from '#acts/me/leave.ts'
import { steerOwnFeed } from '#acts/me/own-feed.ts'
import { saveSettings } from '#acts/me/save-settings.ts'
import { findAddressLink, takeAddress } from '#acts/me/take-address.ts'
import { noteChoice } from '#acts/place/note-choice.ts'
import { readerOf } from '#acts/sessions/reader-of.ts'
import { findLink } from '#auth/spend.ts'
import { foundSite } from '#cms/publishing/found-site.ts'
import { readExport } from '#data/me/export.ts'
import { all } from '#tests/integration/auth/asking.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'
import { newReader, type SomeReader, signedInAgain } from './readers.ts'

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
afterAll(() => server.close())

const anAddress = () => `${randomUUID()}@example.com`
const mailsTo = (email: string) =>
  server.mails.filter(({ to }) => [to ?? []].flat().some(({ text }) => text === email))

/** The secret in the link of the mail to a new address. */
async function ask({ reader }: SomeReader, email = anAddress()): Promise<{ token: string; email: string }> {
  const asked = await askForAddress({ reader, input: { email } })
  if ('wrong' in asked) throw new Error(asked.wrong)
  await asked.done
  const text = mailsTo(email).at(-1)?.text ?? ''
  return { email, token: /\/me\/address\/confirm\?token=([\w-]+)/.exec(text)?.[1] ?? '' }
}

const addressOf = async (id: string) =>
  (await payload.findByID({ collection: 'readers', id, overrideAccess: true })).email

describe('a new address', () => {
  it('is a reader’s once the link that was sent there is used; the old one is told', async () => {
    const mae = await newReader()
    const { token, email } = await ask(mae)
    expect((await findAddressLink({ reader: mae.reader, token }))?.email).toBe(email)
    expect(await addressOf(mae.reader.id)).toBe(mae.email)
    expect(await takeAddress({ reader: mae.reader, input: { token } })).toBeNull()
    expect(await addressOf(mae.reader.id)).toBe(email)
    expect(mailsTo(mae.email).at(-1)?.subject).toMatch(/no longer your address/)
    expect(await takeAddress({ reader: mae.reader, input: { token } })).toBe('link')
  })

  it('is nobody else’s: not with somebody’s link, not by signing in with it', async () => {
    const [mae, ivy] = [await newReader(), await newReader()]
    const { token } = await ask(mae)
    expect(await findAddressLink({ reader: ivy.reader, token })).toBeNull()
    expect(await takeAddress({ reader: ivy.reader, input: { token } })).toBe('link')
    expect(await findLink(token)).toBeNull()
    for (const wrong of ['', 'x', 'x'.repeat(43)])
      expect(await takeAddress({ reader: mae.reader, input: { token: wrong } })).toBe('link')
    expect([await addressOf(mae.reader.id), await addressOf(ivy.reader.id)]).toEqual([mae.email, ivy.email])
  })

  it('that is another reader’s is asked for like any, and not taken', async () => {
    const [mae, ivy] = [await newReader(), await newReader()]
    const { token } = await ask(mae, ivy.email)
    expect(await takeAddress({ reader: mae.reader, input: { token } })).toBe('known')
    expect([await addressOf(mae.reader.id), await addressOf(ivy.reader.id)]).toEqual([mae.email, ivy.email])
  })

  it('is over after a quarter of an hour, and with the next that is asked for', async () => {
    const mae = await newReader()
    const first = await ask(mae)
    const second = await ask(mae)
    expect(await takeAddress({ reader: mae.reader, input: first })).toBe('link')
    clock.ahead = 16 * 60 * 1000
    expect(await takeAddress({ reader: mae.reader, input: second })).toBe('link')
    clock.ahead = 0
    expect(await takeAddress({ reader: mae.reader, input: second })).toBeNull()
  })

  it.each(['', 'x', 'a@b', 'mae@example.com\r\nbcc: x@example.com', 'mäe@exаmple.com'])(
    'is not %j',
    async (email) => {
      const { reader } = await newReader()
      expect(await askForAddress({ reader, input: { email } })).toEqual({ wrong: 'address' })
    },
  )

  it('is asked for at most so often', async () => {
    const mae = await newReader()
    for (let count = 0; count < 5; count += 1) await ask(mae)
    expect(await askForAddress({ reader: mae.reader, input: { email: anAddress() } })).toEqual({
      wrong: 'often',
    })
  })
})

describe('an account', () => {
  const furnished = async () => {
    const mae = await newReader()
    const other = await signedInAgain(mae.reader.id)
    await noteChoice({ choices: new Map(), show: 'smash', place: 's01e02', session: mae.token })
    await saveSettings({ reader: mae.reader, input: { text: 'larger', paper: 'dark' } })
    await steerOwnFeed({ reader: mae.reader, input: { how: 'make' } })
    const readerId = mae.reader.id
    const write = { depth: 0, overrideAccess: true } as const
    const account = { readerId, provider: 'example', providerAccountId: randomUUID() }
    await payload.create({ collection: 'reader-accounts', data: account, ...write })
    await payload.create({
      collection: 'reader-follows',
      data: { readerId, kind: 'shows', recordId: 'smash' },
      ...write,
    })
    const reading = { readerId, recapId: 'x', paragraph: 1, of: 2, readAt: new Date().toISOString() }
    await payload.create({ collection: 'reader-readings', data: reading, ...write })
    await ask(mae)
    return { mae, other }
  }

  it('is told to its reader whole, without what would let anybody in', async () => {
    const { mae } = await furnished()
    const told = await readExport({ reader: mae.reader })
    expect(told).toMatchObject({
      email: mae.email,
      name: 'Mae',
      settings: { text: 'larger', paper: 'dark' },
      hasPersonalFeed: true,
      accounts: [{ provider: 'example' }],
      places: [{ showId: 'smash', place: 's01e02' }],
      follows: [{ kind: 'shows', recordId: 'smash' }],
      readings: [{ recapId: 'x', paragraph: 1, of: 2 }],
    })
    expect(told.sessions).toHaveLength(2)
    expect(JSON.stringify(told)).not.toMatch(/hash|seed|token/i)
  })

  it('that is left is gone with everything of it, and no other reader’s is', async () => {
    const { mae, other } = await furnished()
    const ivy = await newReader()
    expect(await leave({ reader: mae.reader })).toBe(true)
    expect(await leave({ reader: mae.reader })).toBe(false)
    for (const { token } of [mae, other]) expect(await readerOf(token)).toBeNull()
    const where = { readerId: { equals: mae.reader.id } }
    for (const { slug } of payload.config.collections.filter((one) => one.slug.startsWith('reader-')))
      expect((await payload.find({ collection: slug, where, ...all })).docs, slug).toEqual([])
    const id = { id: { equals: mae.reader.id } }
    expect((await payload.find({ collection: 'readers', where: id, ...all })).docs).toEqual([])
    expect(await readerOf(ivy.token)).not.toBeNull()
  })
})
