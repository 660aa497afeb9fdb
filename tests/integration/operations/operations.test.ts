import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Payload } from 'payload'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { readiness } from '#cms/http/readiness.ts'
import { deliver } from '#cms/mail/deliver.ts'
import { watched } from '#cms/mail/watched.ts'
import { measureBacklog } from '#cms/operations/backlog.ts'
import { observed } from '#cms/operations/observed.ts'
import { countStuck, dispatchOutbox } from '#cms/publishing/dispatch.ts'
import { foundSite } from '#cms/publishing/found-site.ts'
import config from '#config'
import { markOf } from '#core/recap.ts'
import { roles } from '#core/roles.ts'
import { env } from '#env'
import { emptyDatabase } from '#tests/integration/support/empty-database.ts'
import { buildDraft, buildEpisode, buildShow, publish } from '#tests/integration/support/records.ts'
import { rest, signIn } from '#tests/integration/support/rest.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'

let payload: Payload
let site: Server
let mark: string | null

const settings = env as { PORT: number }
const ago = (seconds: number) => new Date(Date.now() - 1000 * seconds).toISOString()

// What would be the site: every page shows the same mark.
beforeAll(async () => {
  payload = await startPayload()
  site = createServer((_, response) => {
    response.writeHead(mark === null ? 404 : 200)
    response.end(mark === null ? '' : `<meta name="previously:mark" content="${mark}"/>`)
  })
  await once(site.listen(0, '127.0.0.1'), 'listening')
  settings.PORT = (site.address() as AddressInfo).port
})

afterAll(() => {
  site.close()
})

beforeEach(async () => {
  await emptyDatabase(payload)
  await foundSite(payload)
  mark = null
  observed().backlog.measuredAt = 0
  observed().mail.last = null
  observed().jobs.clear()
  observed().visible.counts.fill(0)
  Object.assign(readiness(), { database: true, writeProblem: null, tickedAt: performance.now(), stuck: 0 })
})

afterEach(() => {
  vi.restoreAllMocks()
})

const measure = async () => {
  await measureBacklog(payload)
  return observed().backlog
}

async function plan(at: string, state: 'waiting' | 'done' = 'waiting'): Promise<void> {
  const data = { id: randomUUID(), recapId: randomUUID(), rev: 1, at, state }
  await payload.create({ collection: 'schedules', data, overrideAccess: true })
}

describe('what should have been done already', () => {
  it('is a schedule that waits half a minute after its time', async () => {
    await plan(ago(10))
    await plan(ago(-60))
    await plan(ago(600), 'done')
    expect((await measure()).overdue).toBe(0)
    observed().backlog.measuredAt = 0
    await plan(ago(31))
    expect((await measure()).overdue).toBe(1)
  })

  it('is a consequence, as old as the change that it came with, whenever it is tried again', async () => {
    expect((await measure()).outboxAge).toBeLessThan(5)
    const row = { tags: [], origin: 'another', recapId: randomUUID() }
    const tried = { ...row, id: randomUUID(), tries: 3, dueAt: ago(-60), createdAt: ago(120) }
    await payload.db.create({ collection: 'outbox', data: tried })
    observed().backlog.measuredAt = 0
    expect((await measure()).outboxAge).toBeCloseTo(120, -1)
  })

  it('is no episode that airs some day, and one that has aired since it did', async () => {
    const row = { tags: [], origin: 'another', tries: 0, createdAt: ago(100_000) }
    const airs = (dueAt: string) =>
      payload.db.create({
        collection: 'outbox',
        data: { ...row, id: randomUUID(), episodeId: randomUUID(), dueAt },
      })
    await airs(ago(-3600))
    expect((await measure()).outboxAge).toBeLessThan(5)
    observed().backlog.measuredAt = 0
    await airs(ago(20))
    expect((await measure()).outboxAge).toBeCloseTo(20, -1)
  })

  it('is asked for once in a while', async () => {
    const count = vi.spyOn(payload, 'count')
    await measure()
    await measure()
    expect(count).toHaveBeenCalledTimes(1)
  })
})

const secretSlug = 'ivy-gets-the-part'

async function publishOne() {
  const show = await buildShow({ payload, title: 'Smash' })
  const { id: episode } = await buildEpisode({ payload, show: show.id })
  await dispatchOutbox(payload)
  const { id } = await buildDraft({ payload, episode, safeHeadline: 'Ivy gets the part' })
  const live = await publish({ payload, id, base: 1 })
  expect(live.slug).toBe(secretSlug)
  return live
}

describe('a published recap', () => {
  it('is counted with how long it took as soon as its page shows it', async () => {
    const { id, liveRev } = await publishOne()
    mark = markOf({ id, rev: liveRev ?? 0 })
    observed().visible.counts.fill(0)
    await dispatchOutbox(payload)
    expect(observed().visible.counts.reduce((sum, count) => sum + count)).toBe(1)
    expect((await payload.count({ collection: 'outbox' })).totalDocs).toBe(0)
  })

  it('whose page does not show it is not counted; its address is in the row and not in the log', async () => {
    const { id } = await publishOne()
    observed().visible.counts.fill(0)
    const warn = vi.spyOn(payload.logger, 'warn')
    await dispatchOutbox(payload)
    expect(observed().visible.counts.reduce((sum, count) => sum + count)).toBe(0)
    const { docs } = await payload.find({ collection: 'outbox', where: { recapId: { equals: id } } })
    expect(docs[0]?.lastError).toContain(secretSlug)
    expect(warn.mock.calls.flat().join(' ')).toContain(`recaps ${id}: not seen on its page`)
    expect(warn.mock.calls.flat().join(' ')).not.toContain(secretSlug)
  })
})

describe('a page that did not show what is live after many tries', () => {
  it('is reported until it does, without anybody’s doing', async () => {
    const { id, liveRev } = await publishOne()
    const where = { recapId: { equals: id } }
    await payload.db.updateMany({ collection: 'outbox', where, data: { tries: 4, dueAt: ago(1) } })
    await dispatchOutbox(payload)
    expect(await countStuck(payload)).toBe(1)
    mark = markOf({ id, rev: liveRev ?? 0 })
    await dispatchOutbox(payload)
    expect(await countStuck(payload)).toBe(1)
    await payload.db.updateMany({ collection: 'outbox', where, data: { dueAt: ago(1) } })
    await dispatchOutbox(payload)
    expect((await payload.count({ collection: 'outbox' })).totalDocs).toBe(0)
  })
})

describe('GET /api/health', () => {
  const ask = (as?: string) => rest(config, { path: '/health', as })

  it('is for staff of every role, and for nobody else', async () => {
    expect((await ask()).status).toBe(403)
    for (const role of roles) expect((await ask(await signIn({ payload, role }))).status, role).toBe(200)
  })

  it('says nothing where all is well, and otherwise why it is not', async () => {
    const as = await signIn({ payload, role: 'writer' })
    expect((await ask(as)).body).toEqual({ problems: [] })
    Object.assign(readiness(), { tickedAt: performance.now() - 12_000, stuck: 1 })
    observed().backlog.overdue = 2
    const { problems } = (await ask(as)).body
    expect(problems).toEqual([
      expect.stringContaining('for 12 s'),
      expect.stringContaining('1 saved change was not seen'),
      expect.stringContaining('2 schedules wait'),
    ])
    observed().backlog.overdue = 0
  })

  it('says that nothing can be stored, and why', async () => {
    const as = await signIn({ payload, role: 'writer' })
    readiness().writeProblem = 'the disk is full'
    expect((await ask(as)).body).toEqual({ problems: ['Nothing can be stored: the disk is full.'] })
  })

  it('tells of a mail that was not sent, and not for whom it was', async () => {
    const as = await signIn({ payload, role: 'writer' })
    const error = vi.spyOn(payload.logger, 'error').mockImplementation(() => undefined)
    const refusal = Object.assign(new Error('x'), {
      responseCode: 550,
      response: '550 <ivy@bombshell.example>',
    })
    const server = vi.fn(async () => await Promise.reject(refusal))
    const { sendEmail } = watched(() => ({ ...payload.email, sendEmail: server }))({ payload })
    vi.spyOn(payload, 'sendEmail').mockImplementation(sendEmail)
    const mail = { subject: 'a', text: 'b', html: 'c' }
    await deliver({ payload, to: 'ivy@bombshell.example', mail })
    expect((await ask(as)).body.problems).toEqual([
      'The last mail was not sent: The mail server refused it: 550 <[mail]>',
    ])
    expect(error.mock.calls.flat().join(' ')).not.toContain('to ivy@')
    server.mockImplementation(async () => undefined as never)
    await deliver({ payload, to: 'ivy@bombshell.example', mail })
    expect((await ask(as)).body).toEqual({ problems: [] })
  })
})
