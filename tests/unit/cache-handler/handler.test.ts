import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import './environment.ts'
import { expiries } from '../../../cache/expiries.ts'
import CacheHandler from '../../../cache-handler.mjs'
import { buildAnswer, makeFolder } from './build-page.ts'

const dist = makeFolder()
mkdirSync(path.join(dist, 'server', 'app'), { recursive: true })
writeFileSync(path.join(dist, 'server', 'app', 'interrupted.html'), '<h1>We interrupt this programme</h1>')
writeFileSync(path.join(dist, 'BUILD_ID'), 'build-1')

const page = { kind: 'APP_PAGE' }
const holder = globalThis as unknown as Record<symbol, unknown>
const readiness = Symbol.for('previously.readiness')
let addresses = 0

// As Next does: one for each request.
const makeHandler = () => new CacheHandler({ serverDistDir: path.join(dist, 'server') })
const makeKey = () => `/route-cache/APP_PAGE/abc/$/now/${addresses++}`

afterEach(() => {
  delete holder[readiness]
})

async function keep({
  key = makeKey(),
  ...given
}: { key?: string } & Parameters<typeof buildAnswer>[0] = {}) {
  const answer = buildAnswer(given)
  await makeHandler().set(key, answer, { cacheControl: { revalidate: false } })
  return { key, answer }
}

test('a page is answered with the time its render began and its lifetime', async () => {
  const key = makeKey()
  const handler = makeHandler()
  const atMost = expiries.now()
  await wait(5)
  await handler.set(key, buildAnswer(), { cacheControl: { revalidate: false } })
  const found = await makeHandler().get(key, page)
  expect(found?.lastModified).toBeLessThanOrEqual(atMost)
  expect(found).toMatchObject({
    cacheControl: { revalidate: false },
    value: { html: '<h1>The Callback</h1>' },
  })
})

test('a page is gone as soon as one of its tags expires', async () => {
  const { key } = await keep({ tags: ['recaps:1', 'list:home'] })
  expiries.expire(['list:home'])
  expect(await makeHandler().get(key, page)).toBeNull()
})

test('a page whose tag expired while it was rendered is not kept', async () => {
  const key = makeKey()
  const slow = makeHandler()
  expiries.expire(['recaps:1'])
  await slow.set(key, buildAnswer({ tags: ['recaps:1'] }), {})
  expect(await makeHandler().get(key, page)).toBeNull()
})

test('a render that was overtaken does not replace the newer page', async () => {
  const key = makeKey()
  const slow = makeHandler()
  expiries.expire(['recaps:1'])
  await keep({ key, html: 'new' })
  await slow.set(key, buildAnswer({ html: 'old' }), {})
  expect((await makeHandler().get(key, page))?.value.html).toBe('new')
})

test('revalidateTag expires at once, with one tag or several', async () => {
  const one = await keep({ tags: ['a'] })
  const other = await keep({ tags: ['b'] })
  await makeHandler().revalidateTag('a')
  await makeHandler().revalidateTag(['b', 'c'])
  expect(await makeHandler().get(one.key, page)).toBeNull()
  expect(await makeHandler().get(other.key, page)).toBeNull()
})

test('the tags that Next adds for a path count like any other', async () => {
  const { key } = await keep({ tags: ['recaps:1', '_N_T_/[edition]/layout'] })
  await makeHandler().revalidateTag('_N_T_/[edition]/layout')
  expect(await makeHandler().get(key, page)).toBeNull()
})

test('values of unstable_cache and fetch are neither kept nor given', async () => {
  const handler = makeHandler()
  await handler.set('hash', { kind: 'FETCH' }, {})
  expect(await handler.get('hash', { kind: 'FETCH' })).toBeNull()
  expect(await handler.get('hash', page)).toBeNull()
})

test.each([404, 410, 500, 307])('an answer with status %i is not kept', async (status) => {
  const { key } = await keep({ status })
  expect(await makeHandler().get(key, page)).toBeNull()
})

test.each([undefined, 200, 308])('an answer with status %s is kept', async (status) => {
  const { key } = await keep({ status })
  expect((await makeHandler().get(key, page))?.value.status).toBe(status)
})

test('an unknown address leaves nothing in memory, on disk or in what Next remembers', async () => {
  let cleared = 0
  const next = globalThis as unknown as { __incrementalCache?: unknown }
  next.__incrementalCache = { cacheControls: { clear: () => (cleared += 1) } }
  const folder = path.join(process.env.VAR_DIR ?? '', 'cache')
  await wait(50)
  const before = readdirSync(folder, { recursive: true })
  for (let address = 0; address < 200; address += 1) await keep({ status: 404 })
  await wait(50)
  delete next.__incrementalCache
  expect(readdirSync(folder, { recursive: true })).toEqual(before)
  expect(cleared).toBe(200)
})

test('what is sent, now and later, is public and must be checked with us', async () => {
  const { key, answer } = await keep()
  expect(answer.headers?.['cache-control']).toBe('public, max-age=0, must-revalidate')
  expect((await makeHandler().get(key, page))?.value.headers).toEqual(answer.headers)
})

test('a not-found is public too, an error is left to Next', async () => {
  expect((await keep({ status: 404 })).answer.headers).toHaveProperty('cache-control')
  expect((await keep({ status: 500 })).answer.headers).not.toHaveProperty('cache-control')
})

test('a header that a route set itself stays', async () => {
  const { answer } = await keep({ kind: 'APP_ROUTE', headers: { 'cache-control': 'no-store' } })
  expect(answer.headers?.['cache-control']).toBe('no-store')
})

test('the payload of a navigation is text, so that Next gives it an ETag', async () => {
  expect((await keep()).answer.rscData).toBe('0:{"title":"Über uns — “quoted”"}')
})

test('a payload that is not text stays as it is', async () => {
  const bytes = Buffer.from([0xff, 0xfe, 0x00])
  expect((await keep({ rscData: bytes })).answer.rscData).toBe(bytes)
})

test('while the database is away a kept page is answered, any other with 503', async () => {
  const { key } = await keep()
  holder[readiness] = { database: false }
  expect((await makeHandler().get(key, page))?.value.html).toBe('<h1>The Callback</h1>')
  expect((await makeHandler().get(makeKey(), page))?.value).toMatchObject({
    status: 503,
    html: '<h1>We interrupt this programme</h1>',
    headers: { 'cache-control': 'private, no-store', 'retry-after': '2' },
  })
  expect((await makeHandler().get(makeKey(), { kind: 'APP_ROUTE' }))?.value.status).toBe(503)
})

test('any module instance reaches the same expiries', () => {
  expect(holder[Symbol.for('previously.expiries')]).toBe(expiries)
})
