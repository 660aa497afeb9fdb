import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from '@playwright/test'
import {
  change,
  makeDraft,
  makeLive,
  makePublication,
  type Publication,
  pathOf,
} from '#tests/e2e/support/publication.ts'
import { type Server, startServer } from '#tests/e2e/support/server.ts'
import { firstAdmin, type Staff } from '#tests/e2e/support/staff.ts'

let server: Server
let staff: Staff
let publication: Publication

test.beforeEach(async () => {
  server = await startServer()
  staff = await firstAdmin(server)
  publication = await makePublication(staff)
})

test.afterEach(async () => {
  await server.remove()
})

const readers = [
  '/',
  '/shows/smash',
  '/shows/smash/s01e02',
  '/feed.xml',
  '/shows/smash/feed.xml',
  '/sitemaps/1.xml',
  '/news-sitemap.xml',
]

async function read(path: string): Promise<{ status: number; text: string }> {
  const response = await fetch(server.url + path, { redirect: 'manual' })
  return { status: response.status, text: await response.text() }
}

async function visitAll(): Promise<void> {
  for (const path of readers) expect((await read(path)).status, path).toBe(200)
}

/** Every list and feed names the recap, or none does; `path` is the only mark that all of them carry. */
async function expectEverywhere({ path, is }: { path: string; is: boolean }): Promise<void> {
  for (const reader of readers) {
    const { text } = await read(reader)
    expect(text.includes(path), `${reader} names ${path}`).toBe(is)
  }
  expect((await read(path)).status).toBe(is ? 200 : 404)
}

async function outboxIsEmpty(): Promise<void> {
  await expect
    .poll(async () => (await staff({ path: '/outbox' })).body.totalDocs, { timeout: 30_000 })
    .toBe(0)
}

test.describe('killed', () => {
  for (const place of ['committed', 'dispatched']) {
    test(`after a publish at “${place}”, page, lists and feeds agree with the database once it is up again`, async () => {
      const draft = await makeDraft({ staff, episode: publication.callback.id, safeHeadline: 'Survivor' })
      await outboxIsEmpty()
      await visitAll()
      await server.kill()
      await server.start({ env: { FAIL_AT: place } })
      const answer = change({ staff, id: draft.id, base: draft.rev, json: { _status: 'published' } }).catch(
        () => null,
      )
      await server.ended()
      await answer
      await server.start()
      await outboxIsEmpty()
      const path = await pathOf({ staff, id: draft.id })
      expect(path).toBe('/shows/smash/s01e02/survivor')
      await expectEverywhere({ path: String(path), is: true })
    })
  }

  test('after an unpublish, it is gone from everywhere once it is up again', async () => {
    const live = await makeLive({ staff, episode: publication.callback.id, safeHeadline: 'Gone' })
    await visitAll()
    await expectEverywhere({ path: '/shows/smash/s01e02/gone', is: true })
    await change({ staff, id: live.id, base: live.rev, json: { _status: 'draft' } })
    await server.kill()
    await server.start()
    await expectEverywhere({ path: '/shows/smash/s01e02/gone', is: false })
  })
})

test('a publish while a page is being rendered is on the page at the next request', async () => {
  const draft = await makeDraft({ staff, episode: publication.callback.id, safeHeadline: 'Meanwhile' })
  await outboxIsEmpty()
  await server.kill()
  const gate = join(String(server.env.VAR_DIR), 'gate')
  await server.start({ env: { FAIL_AT: `hold:page-read:${gate}` } })
  const held = read('/shows/smash/s01e02')
  // Until it has read what it will print; where that takes longer, the test proves less and is still right.
  await wait(1000)
  await change({ staff, id: draft.id, base: draft.rev, json: { _status: 'published' } })
  await writeFile(gate, '')
  await held
  expect((await read('/shows/smash/s01e02')).text).toContain('Meanwhile')
})

test('what another process publishes is seen soon', async () => {
  const draft = await makeDraft({ staff, episode: publication.callback.id, safeHeadline: 'Elsewhere' })
  await outboxIsEmpty()
  await visitAll()
  await server.run({ script: 'tests/e2e/support/publish-elsewhere.ts', args: [draft.id, String(draft.rev)] })
  await expect(async () => {
    await expectEverywhere({ path: '/shows/smash/s01e02/elsewhere', is: true })
  }).toPass({ timeout: 20_000 })
})

test('a schedule publishes the text as scheduled, whatever was saved since, after a restart', async () => {
  const draft = await makeDraft({
    staff,
    episode: publication.callback.id,
    headline: 'As scheduled',
    safeHeadline: 'Sealed',
  })
  const at = new Date(Date.now() + 3_600_000).toISOString()
  const { body } = await staff({
    path: `/recaps/${draft.id}/schedule`,
    method: 'POST',
    json: { at },
    base: draft.rev,
  })
  let rev: number = body.rev
  const save = async (query: string, headline: string) => {
    const reply = await staff({
      path: `/recaps/${draft.id}?draft=true${query}`,
      method: 'PATCH',
      json: { headline },
      base: rev,
    })
    rev = reply.body.doc.rev
  }
  await save('&autosave=true', 'Typed at the last moment')
  for (let count = 0; count < 101; count += 1) await save('', `Save ${count}`)
  await server.kill()
  await server.start({ env: { CLOCK_OFFSET: '7200000' } })
  await expect
    .poll(async () => (await read('/shows/smash/s01e02/sealed')).status, { timeout: 30_000 })
    .toBe(200)
  const { text } = await read('/shows/smash/s01e02/sealed')
  expect(text).toContain('As scheduled')
  expect(text).not.toMatch(/Save \d|Typed at/)
})

test('pages that were asked for are kept in the publication’s own store, and come from there after a restart', async () => {
  // The next process would let the tags of what is left in it expire once more.
  await outboxIsEmpty()
  await visitAll()
  await expect.poll(async () => (await kept()).files).toBeGreaterThanOrEqual(readers.length - 2)
  await server.kill()
  await server.start()
  const response = await fetch(`${server.url}/shows/smash`)
  expect(response.headers.get('x-nextjs-cache')).toBe('HIT')
  expect(await response.text()).toContain('The Callback')
})

// `npm run crash` asks for ten thousand.
const unknownAddresses = Number(process.env.UNKNOWN_ADDRESSES ?? 2000)

test('thousands of unknown addresses leave nothing behind', async () => {
  test.setTimeout(600_000)
  await visitAll()
  const sweep = async (count: number, from: number) => {
    const shapes = [
      (n: number) => `/unknown-${n}`,
      (n: number) => `/shows/unknown-${n}`,
      (n: number) => `/shows/smash/s77e${String(n).padStart(2, '0')}`,
      (n: number) => `/shows/smash/s01e02/unknown-${n}`,
      (n: number) => `/through-s01e${String(n).padStart(2, '0')}/shows/smash`,
      (n: number) => `/?unknown=${n}`,
      (n: number) => `/shows/smash?_rsc=${n}`,
      (n: number) => `/shows/smash/characters/unknown-${n}`,
    ]
    const ask = async (n: number) => {
      const path = shapes[n % shapes.length]?.(n) ?? '/'
      const response = await fetch(server.url + path, {
        redirect: 'manual',
        headers: n % 3 === 0 ? { rsc: '1' } : {},
      })
      await response.arrayBuffer()
      expect(response.status, path).toBeLessThan(500)
    }
    for (let n = from; n < from + count; n += 20)
      await Promise.all(Array.from({ length: 20 }, (_, index) => ask(n + index)))
  }
  const first = unknownAddresses / 10
  await sweep(first, 0)
  const before = { ...(await kept()), memory: await memory() }
  await sweep(unknownAddresses - first, first)
  const after = await kept()
  expect(after).toEqual({ files: before.files, bytes: before.bytes })
  expect((await memory()) - before.memory).toBeLessThan(150)
})

async function kept(): Promise<{ files: number; bytes: number }> {
  const folder = join(String(server.env.VAR_DIR), 'cache')
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) =>
    entry.isFile(),
  )
  const sizes = await Promise.all(
    files.map(async (entry) => (await stat(join(entry.parentPath, entry.name))).size),
  )
  return { files: files.length, bytes: sizes.reduce((sum, size) => sum + size, 0) }
}

/** Resident memory of the server in MB. */
async function memory(): Promise<number> {
  const status = await readFile(`/proc/${server.pid}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024
}
