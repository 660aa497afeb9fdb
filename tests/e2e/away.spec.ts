import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, type Page, test } from '@playwright/test'
import sharp from 'sharp'
import { databaseName } from '#tests/e2e/support/database.ts'
import { expectWell, healthOf, operationsToken, outboxIsEmpty } from '#tests/e2e/support/health.ts'
import { kinds, type Outage, prepareOutage } from '#tests/e2e/support/outage.ts'
import { openPanel, openRecap } from '#tests/e2e/support/panel.ts'
import {
  type Made,
  makeDraft,
  makeLive,
  makePublication,
  type Publication,
} from '#tests/e2e/support/publication.ts'
import { type Server, startServer } from '#tests/e2e/support/server.ts'
import { SmallDisk } from '#tests/e2e/support/small-disk.ts'
import { firstAdmin, type Staff } from '#tests/e2e/support/staff.ts'

const halfAMinute = 30_000
const isSqlite = databaseName() === 'sqlite'
const hub = '/shows/smash'
const shown = `${hub}/s01e02/kept`
/** Those of them that name a recap once it is live. */
const lists = ['/', hub, '/feed.xml', `${hub}/feed.xml`, '/sitemaps/1.xml']

type Scene = { server: Server; staff: Staff; publication: Publication; image: string }

async function begin(env: Record<string, string>): Promise<Scene> {
  const server = await startServer({ env: { OPERATIONS_TOKEN: operationsToken, ...env } })
  const staff = await firstAdmin(server)
  const publication = await makePublication(staff)
  const { id } = (await upload({ staff, name: 'kept.png', expected: 201 })).body.doc
  await makeLive({ staff, episode: publication.callback.id, safeHeadline: 'Kept', image: id })
  await outboxIsEmpty(staff)
  await expectWell(server)
  return { server, staff, publication, image: `/media/${id}/320.webp` }
}

async function upload({ staff, name, expected }: { staff: Staff; name: string; expected: number }) {
  const canvas = { width: 800, height: 500, channels: 3, background: '#357' } as const
  const png = await sharp({ create: canvas }).png().toBuffer()
  const body = new FormData()
  body.append('file', new Blob([new Uint8Array(png)], { type: 'image/png' }), name)
  body.append('_payload', JSON.stringify({ alt: 'An image' }))
  return await staff({ path: '/media', method: 'POST', body, expect: expected })
}

async function expectServed({ server, image }: Scene): Promise<void> {
  expect((await fetch(server.url + image)).status, image).toBe(200)
  for (const path of [...lists, shown]) {
    const response = await fetch(server.url + path)
    expect(response.status, path).toBe(200)
    expect(await response.text(), path).toContain(shown)
  }
}

async function expectEverywhere({ server, path, is }: { server: Server; path: string; is: boolean }) {
  for (const list of lists) {
    const text = await (await fetch(server.url + list)).text()
    expect(text.includes(`${path}"`) || text.includes(`${path}<`), `${list} names ${path}`).toBe(is)
  }
  expect((await fetch(server.url + path)).status).toBe(is ? 200 : 404)
}

const publishing = ({ id, rev }: Made) => ({
  path: `/recaps/${id}`,
  method: 'PATCH',
  json: { _status: 'published' },
  base: rev,
})

const publishButton = (page: Page) => page.getByRole('button', { name: 'Publish', exact: true })

test.describe('a database that is', () => {
  let outage: Outage | undefined
  let scene: Scene | undefined

  test.afterEach(async () => {
    await outage?.end()
    await scene?.server.remove()
  })

  for (const kind of kinds) {
    test(`${kind} for half a minute: what is kept is served, no more is claimed, and it heals`, async ({
      browser,
    }) => {
      test.setTimeout(240_000)
      outage = await prepareOutage(kind)
      scene = await begin(outage.env)
      const { server, staff, publication } = scene
      const draft = await makeDraft({ staff, episode: publication.callback.id, safeHeadline: 'Later' })
      const waiting = await makeDraft({ staff, episode: publication.pilot.id, safeHeadline: 'Planned' })
      const page = await openPanel({ browser, server })
      await openRecap({ page, server, id: draft.id })
      await expectServed(scene)
      const at = new Date(Date.now() + 10_000).toISOString()
      await staff({ path: `/recaps/${waiting.id}/schedule`, method: 'POST', json: { at }, base: waiting.rev })
      await outboxIsEmpty(staff)

      const back = wait(halfAMinute)
      await outage.begin(server)
      await expect.poll(async () => (await healthOf(server)).database.ok).toBe(false)
      const { status, database } = await healthOf(server)
      expect([status, database.reasons]).toEqual([
        503,
        [expect.stringMatching(isSqlite ? /stored/ : /answer/)],
      ])
      expect(await (await fetch(`${server.url}/readyz`)).json()).toEqual({ ready: false })
      await expectServed(scene)
      const refused = await staff({ ...publishing(draft), expect: 503 })
      expect(refused.body.errors[0].message).toContain('Nothing was stored')
      await publishButton(page).click()
      await expect(page.getByText('Not published. The database cannot be reached now.')).toBeVisible()
      await expectTold({ page, server })
      await expectServed(scene)
      await back
      await outage.end()

      await expectWell(server)
      await expectEverywhere({ server, path: `${hub}/s01e02/later`, is: false })
      await openRecap({ page, server, id: draft.id })
      await expect(page.getByText(/be stored|be reached/)).toHaveCount(0)
      await staff(publishing(draft))
      await expectEverywhere({ server, path: `${hub}/s01e02/later`, is: true })
      await expect.poll(async () => (await fetch(`${server.url}${hub}/s01e01/planned`)).status).toBe(200)
      await outboxIsEmpty(staff)
      await expectWell(server)
      await page.context().close()
    })
  }

  // Where the file can be read the panel opens and says it on top; else there is no more than a page in its place.
  async function expectTold({ page, server }: { page: Page; server: Server }): Promise<void> {
    await page.goto(`${server.url}/admin`, { waitUntil: 'commit' })
    const words = isSqlite
      ? 'Nothing can be stored: Another process holds the database.'
      : 'The database cannot be reached now.'
    await expect(page.getByText(words)).toBeVisible()
  }
})

test.describe('a disk that is full', () => {
  let disk: SmallDisk | null = null
  let scene: Scene | undefined

  test.beforeEach(() => {
    disk = SmallDisk.make({ megabytes: 48 })
    test.skip(disk === null, 'Only root can mount the small disk that this needs')
  })

  test.afterEach(async () => {
    await scene?.server.remove()
    disk?.remove()
  })

  // What has been written and moved to its place leaves room in SQLite's log, which no full disk takes away.
  function fill(server: Server): void {
    if (isSqlite) {
      const file = new DatabaseSync(join(String(server.env.VAR_DIR), 'previously.db'), { timeout: 10_000 })
      file.exec('PRAGMA wal_checkpoint(TRUNCATE)')
      file.close()
    }
    disk?.fill()
  }

  const files = async (server: Server, folder: string) =>
    (await readdir(join(String(server.env.VAR_DIR), folder)).catch(() => [])).sort()

  test('serves what is kept, takes nothing half, says so, and heals', async ({ browser }) => {
    test.setTimeout(240_000)
    scene = await begin({ VAR_DIR: disk?.folder ?? '' })
    const { server, staff, publication } = scene
    const draft = await makeDraft({ staff, episode: publication.callback.id, safeHeadline: 'Later' })
    const page = await openPanel({ browser, server })
    await openRecap({ page, server, id: draft.id })
    await expectServed(scene)
    await outboxIsEmpty(staff)

    fill(server)
    const full = 'The disk of the server is full. Nothing was stored.'
    await expect
      .poll(async () => (await healthOf(server)).cache.reasons)
      .toContain('Pages cannot be kept: the disk is full.')
    await expectServed(scene)
    expect((await upload({ staff, name: 'new.png', expected: 507 })).body.errors[0].message).toBe(full)
    expect([await files(server, 'media'), await files(server, 'media-kept')]).toEqual([['kept.png'], []])
    if (isSqlite) {
      expect((await staff({ ...publishing(draft), expect: 507 })).body.errors[0].message).toBe(full)
      await publishButton(page).click()
      await expect(page.getByText(`Not published. ${full}`)).toBeVisible()
      await expect
        .poll(async () => (await healthOf(server)).database.reasons)
        .toEqual(['Nothing can be stored: the disk is full.'])
      expect((await healthOf(server)).status).toBe(503)
    } else await staff(publishing(draft))
    await expectEverywhere({ server, path: `${hub}/s01e02/later`, is: !isSqlite })
    await page.goto(`${server.url}/admin`)
    await expect(page.getByText('Pages cannot be kept: the disk is full.')).toBeVisible()
    await page.context().close()

    disk?.clear()
    if (isSqlite) await staff(publishing(draft))
    await expectEverywhere({ server, path: `${hub}/s01e02/later`, is: true })
    await upload({ staff, name: 'new.png', expected: 201 })
    expect(await files(server, 'media')).toEqual(['kept.png', 'new.png'])
    await outboxIsEmpty(staff)
    await expectWell(server)
    await server.kill()
    await server.start()
    await expectEverywhere({ server, path: `${hub}/s01e02/later`, is: true })
  })

  test('keeps nobody from starting: what is kept is served, and the rest comes with room', async () => {
    scene = await begin({ VAR_DIR: disk?.folder ?? '' })
    const { server } = scene
    await expectServed(scene)
    const written = async () => (await healthOf(server)).cache.entries
    await expect.poll(written).toBeGreaterThanOrEqual(3)
    fill(server)
    await server.kill()
    await server.start({ ready: false })
    for (const path of ['/', hub, shown]) expect((await fetch(server.url + path)).status, path).toBe(200)
    if (isSqlite) expect((await healthOf(server)).status).toBe(503)
    disk?.clear()
    await expectWell(server)
    await expectServed(scene)
  })

  test('lets a mail that is to be written to a file wait for room', async () => {
    test.skip(isSqlite, 'There the step that it tells of is refused, as every change is')
    scene = await begin({ VAR_DIR: disk?.folder ?? '' })
    const { server, staff, publication } = scene
    const ivy = { name: 'Ivy Lynn', email: 'ivy@previously.example', password: 'a-long-password-of-a-writer' }
    const { body } = await staff({ path: '/users', method: 'POST', json: { ...ivy, role: 'writer' } })
    const { id, rev } = await makeDraft({ staff, episode: publication.callback.id })
    fill(server)
    const json = { step: 'assigned', writer: body.doc.id }
    await staff({ path: `/recaps/${id}/review`, method: 'POST', json, base: rev })
    const why = 'The last mail was not sent: The disk of the server is full.'
    await expect.poll(async () => (await healthOf(server)).mail.reasons).toEqual([why])
    expect(await files(server, 'outbox')).toEqual([])
    disk?.clear()
    const waiting = async () => (await staff({ path: '/mails' })).body.docs
    await expect.poll(waiting, { timeout: 60_000 }).toEqual([])
    expect(await files(server, 'outbox')).toEqual([expect.stringMatching(/\.eml$/)])
  })
})
