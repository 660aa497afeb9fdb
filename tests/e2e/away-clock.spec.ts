import { expect, test } from '@playwright/test'
import { freePort } from '#tests/e2e/support/free-port.ts'
import { expectWell, operationsToken, outboxIsEmpty } from '#tests/e2e/support/health.ts'
import { MovedClock, withoutFaketime } from '#tests/e2e/support/moved-clock.ts'
import {
  change,
  create,
  makeDraft,
  makeLive,
  makePublication,
  type Publication,
} from '#tests/e2e/support/publication.ts'
import { type Server, startServer } from '#tests/e2e/support/server.ts'
import { firstAdmin, type Staff } from '#tests/e2e/support/staff.ts'
import { type MailServer, startMailServer } from '#tests/integration/support/mail-server.ts'

const minute = 60_000
const hour = 60 * minute
const hub = '/shows/smash'
const ivy = { name: 'Ivy Lynn', email: 'ivy@previously.example', password: 'a-long-password-of-a-writer' }

let clock: MovedClock
let server: Server
let staff: Staff
let publication: Publication
let mailServer: MailServer | undefined
let mailPort: number

test.beforeEach(async () => {
  test.skip(Boolean(withoutFaketime), withoutFaketime)
  clock = await MovedClock.make()
  mailPort = await freePort()
  const env = { OPERATIONS_TOKEN: operationsToken, SMTP_URL: `smtp://127.0.0.1:${mailPort}` }
  server = await startServer({ env: { ...env, ...clock.env } })
  staff = await firstAdmin(server)
  publication = await makePublication(staff)
})

test.afterEach(async () => {
  await server?.remove()
  await mailServer?.close()
  mailServer = undefined
})

const inMinutes = (minutes: number) => new Date(clock.now().getTime() + minutes * minute).toISOString()
const statusOf = async (id: string) => (await staff({ path: `/recaps/${id}/status` })).body
const answers = async (path: string) => (await fetch(server.url + path)).status

async function aired() {
  const page = await (await fetch(`${server.url}${hub}/season/1`)).text()
  return /\w+ (?:of )?\d aired/.exec(page)?.[0]
}

/** What the publication's feed says of itself, and of its items by their titles. */
async function feed() {
  const response = await fetch(`${server.url}/feed.json`)
  const { items } = (await response.json()) as {
    items: { title: string; date_published: string; date_modified: string }[]
  }
  const modified = Date.parse(response.headers.get('last-modified') ?? '')
  return { items, modified, etag: response.headers.get('etag') }
}

async function item(title: string) {
  const found = (await feed()).items.filter((one) => one.title === title)
  expect(found).toHaveLength(1)
  return found[0]
}

test('a clock that jumps an hour forward lets what has come due go live, once', async () => {
  await makeLive({ staff, episode: publication.pilot.id, safeHeadline: 'Before' })
  const due = await makeDraft({ staff, episode: publication.callback.id, safeHeadline: 'Due' })
  const later = await makeDraft({ staff, episode: publication.callback.id, safeHeadline: 'Not yet' })
  for (const [{ id, rev }, minutes] of [
    [due, 30],
    [later, 90],
  ] as const) {
    const json = { at: inMinutes(minutes) }
    await staff({ path: `/recaps/${id}/schedule`, method: 'POST', json, base: rev })
  }
  await outboxIsEmpty(staff)
  const { pid } = server
  const before = await feed()

  clock.moveBy(hour)
  await expect.poll(() => answers(`${hub}/s01e02/due`)).toBe(200)
  await outboxIsEmpty(staff)
  const live = await statusOf(due.id)
  expect(live.schedules).toMatchObject([{ state: 'done' }])
  const after = await feed()
  expect(after.modified).toBeGreaterThan(before.modified)
  await item('Due')
  expect([await answers(`${hub}/s01e02/not-yet`), (await statusOf(later.id)).schedules[0].state]).toEqual([
    404,
    'waiting',
  ])

  // Staff are signed in still, and this process is the one that publishes.
  await makeLive({ staff, episode: publication.callback.id, safeHeadline: 'After' })
  expect(await answers(`${hub}/s01e02/after`)).toBe(200)
  await outboxIsEmpty(staff)
  await expectWell(server)
  expect([server.isUp, server.pid]).toEqual([true, pid])
  expect((await statusOf(due.id)).livePublishedAt).toBe(live.livePublishedAt)
})

test('a clock that jumps an hour back leaves nothing waiting, published twice or older than it was', async () => {
  test.setTimeout(240_000)
  const due = await makeDraft({ staff, episode: publication.pilot.id, safeHeadline: 'Due' })
  const json = { at: inMinutes(30) }
  await staff({ path: `/recaps/${due.id}/schedule`, method: 'POST', json, base: due.rev })
  const airsAt = inMinutes(40)
  const dress = { show: publication.show.id, season: 1, number: 3, title: 'The Dress', airsAt }
  await create({ staff, collection: 'episodes', json: dress })
  const { body } = await staff({ path: '/users', method: 'POST', json: { ...ivy, role: 'writer' } })

  clock.moveBy(hour)
  await expect.poll(() => answers(`${hub}/s01e01/due`)).toBe(200)
  await expect.poll(aired).toBe('All 3 aired')
  const live = await makeLive({ staff, episode: publication.callback.id, safeHeadline: 'Ahead' })
  await outboxIsEmpty(staff)
  const draft = await makeDraft({ staff, episode: publication.callback.id, safeHeadline: 'After' })
  const review = { step: 'assigned', writer: body.doc.id }
  await staff({ path: `/recaps/${draft.id}/review`, method: 'POST', json: review, base: draft.rev })
  const waiting = async () => (await staff({ path: '/mails' })).body.docs
  await expect.poll(async () => (await waiting())[0]?.tries).toBeGreaterThan(0)
  const [ahead, dueAhead] = [await feed(), await statusOf(due.id)]
  const aheadItem = await item('Ahead')

  clock.moveBy(-hour)
  mailServer = await startMailServer({ port: mailPort })
  await expect.poll(waiting, { timeout: minute }).toEqual([])
  expect(mailServer.mails).toHaveLength(1)
  // What had aired by that clock has not, until it does.
  await expect.poll(aired).toBe('2 of 3 aired')
  await staff({
    path: `/recaps/${draft.id}`,
    method: 'PATCH',
    json: { _status: 'published' },
    base: draft.rev,
  })
  await change({ staff, id: live.id, base: live.rev, json: { isUpdate: true, _status: 'published' } })
  await outboxIsEmpty(staff)
  expect(await answers(`${hub}/s01e02/after`)).toBe(200)
  const back = await feed()
  expect(back.modified).toBeGreaterThan(ahead.modified)
  expect(back.etag).not.toBe(ahead.etag)
  const updated = await item('Ahead')
  expect(Date.parse(updated?.date_modified ?? '')).toBeGreaterThan(Date.parse(aheadItem?.date_modified ?? ''))
  expect(updated?.date_published).toBe(aheadItem?.date_published)
  await item('Due')
  expect(await statusOf(due.id)).toMatchObject({
    livePublishedAt: dueAhead.livePublishedAt,
    schedules: [{ state: 'done' }],
  })
  await expectWell(server)

  clock.moveTo(new Date(airsAt))
  await expect.poll(aired).toBe('All 3 aired')
  await expectWell(server)
})
