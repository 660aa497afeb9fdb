import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { createGunzip } from 'node:zlib'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import './environment.ts'
import { Expiries } from '../../../cache/expiries.ts'
import { Front } from '../../../cache/front.ts'
import type { Page } from '../../../cache/page.ts'
import { Pages } from '../../../cache/pages.ts'
import { buildAnswer, buildPage, makeFolder } from './build-page.ts'

const html = `<h1>The Callback</h1>${'<p>“Who are you?” — Über uns.</p>'.repeat(100)}`
const plain = { 'accept-encoding': 'identity' }

let expiries: Expiries
let pages: Pages
let front: Front

// Behind the front stands what would be Next.
const server = createServer((request, response) => {
  const pass = () => response.end('Next')
  if (!front.answer({ request, response, pass })) pass()
})

beforeAll(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening')
})

afterAll(() => {
  server.close()
})

beforeEach(() => {
  const folder = makeFolder()
  expiries = new Expiries(path.join(folder, 'expiries'))
  pages = new Pages({ folder: path.join(folder, 'build'), expiries })
  front = new Front({ pages: () => pages, etagOf: (body) => `"${body.length}"` })
})

afterEach(() => {
  vi.useRealTimers()
})

function keep({ at = '/shows/smash', answer, ...rest }: Partial<Page> & { at?: string } = {}): void {
  const { maker: _, ...page } = buildPage({
    key: `/route-cache/APP_PAGE/abc/$/now${at === '/' ? '' : at}`,
    began: expiries.now(),
    answer: buildAnswer({ html, ...answer }),
    ...rest,
  })
  pages.set(page)
}

type Asked = { at?: string; method?: string; headers?: IncomingHttpHeaders }

async function ask({ at = '/shows/smash', method = 'GET', headers = plain }: Asked = {}) {
  const { port } = server.address() as AddressInfo
  const asking = request({ host: '127.0.0.1', port, path: at, method, headers }).end()
  const [response] = await once(asking, 'response')
  const zipped = response.headers['content-encoding'] === 'gzip'
  const body = await text(zipped ? response.pipe(createGunzip()) : response)
  return { status: response.statusCode, headers: response.headers as IncomingHttpHeaders, body }
}

test.each(['/', '/shows/smash', '/shows/smash/s01e02/after-the-callback'])(
  'the kept page at %s is answered as Next would answer it',
  async (at) => {
    const cacheControl = 'public, max-age=0, must-revalidate'
    const headers = {
      'cache-control': cacheControl,
      link: '</a.css>; rel=preload',
      'x-nextjs-stale-time': '1',
    }
    keep({ at, answer: buildAnswer({ html, headers: { ...headers, 'x-next-cache-tags': 'recaps:1' } }) })
    const answer = await ask({ at })
    expect([answer.status, answer.body]).toEqual([200, html])
    expect(answer.headers).toMatchObject({
      'cache-control': cacheControl,
      'content-type': 'text/html; charset=utf-8',
      'content-length': String(Buffer.byteLength(html)),
      etag: `"${html.length}"`,
      link: '</a.css>; rel=preload',
      vary: 'rsc, next-router-state-tree, next-router-prefetch, next-router-segment-prefetch, Accept-Encoding',
    })
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('x-next'))).toEqual([])
  },
)

const unusual: [string, Asked][] = [
  ['another method', { method: 'POST' }],
  ['a query', { at: '/shows/smash?page=2' }],
  ['an empty query', { at: '/shows/smash?' }],
  ['a slash at the end', { at: '/shows/smash/' }],
  ['an escaped letter', { at: '/shows/sm%61sh' }],
  ['the payload of a navigation', { headers: { ...plain, rsc: '1' } }],
  ['a prefetch', { headers: { ...plain, 'next-router-prefetch': '1' } }],
  ['a revalidation', { headers: { ...plain, 'x-prerender-revalidate': 'secret' } }],
  ['a draft', { headers: { ...plain, cookie: 'a=1; __prerender_bypass=x' } }],
  ['a preview', { headers: { ...plain, cookie: '__next_preview_data=x' } }],
  ['a time', { headers: { ...plain, 'if-modified-since': new Date().toUTCString() } }],
  ['an encoding that is not kept', { headers: { 'accept-encoding': 'deflate' } }],
  ['weighed encodings', { headers: { 'accept-encoding': 'gzip;q=0, deflate;q=0.5' } }],
  ['a weight behind a space', { headers: { 'accept-encoding': 'gzip ;q=0' } }],
  ['any encoding', { headers: { 'accept-encoding': '*' } }],
]

test.each(unusual)('a request with or for %s is left to Next', async (_, asked) => {
  keep()
  expect((await ask()).body).toBe(html)
  expect((await ask(asked)).body).toBe('Next')
})

test.each(['/admin', '/api/recaps', '/media/1', '/_next/a', '/site-map', '/shows/smash/feed.xml'])(
  '%s is left to Next, whatever is kept',
  async (at) => {
    keep({ at })
    expect((await ask({ at })).body).toBe('Next')
  },
)

test.each([
  ['a route', { kind: 'APP_ROUTE', body: Buffer.from('x') }],
  ['a redirect', { status: 308 }],
  ['an empty page', { html: '' }],
])('%s that is kept is left to Next', async (_, answer) => {
  keep({ answer: buildAnswer({ html, ...answer }) })
  expect((await ask()).body).toBe('Next')
})

test('before there are pages everything is left to Next', async () => {
  front = new Front({ pages: () => undefined, etagOf: String })
  expect((await ask()).body).toBe('Next')
})

test('a page is left to Next from the moment one of its tags expires, and answered again once it is made anew', async () => {
  keep()
  expect((await ask()).body).toBe(html)
  expiries.expire(['recaps:1'])
  expect((await ask()).body).toBe('Next')
  keep({ answer: buildAnswer({ html: 'New.' }) })
  expect((await ask()).body).toBe('New.')
})

test('a page beyond its lifetime is left to Next', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  keep({ lifetime: { revalidate: 60 } })
  vi.setSystemTime(Date.now() + 59_000)
  expect((await ask()).body).toBe(html)
  vi.setSystemTime(Date.now() + 2000)
  expect((await ask()).body).toBe('Next')
})

test('HEAD has the headers of the page uncompressed, and no body', async () => {
  keep()
  const { headers: whole } = await ask()
  const answer = await ask({ method: 'HEAD', headers: { 'accept-encoding': 'gzip' } })
  expect([answer.status, answer.body]).toEqual([200, ''])
  expect({ ...answer.headers, date: '' }).toEqual({ ...whole, date: '' })
})

test.each([`"${html.length}"`, `W/"${html.length}"`, `"other", "${html.length}"`, '*'])(
  'whoever has it already, as %s, is answered 304 without a body',
  async (etag) => {
    keep()
    for (const method of ['GET', 'HEAD']) {
      const answer = await ask({ method, headers: { 'accept-encoding': 'gzip', 'if-none-match': etag } })
      expect([answer.status, answer.body]).toEqual([304, ''])
      expect(answer.headers).toMatchObject({ etag: `"${html.length}"` })
      expect(answer.headers).not.toHaveProperty('content-type')
    }
  },
)

test('whoever has another one, or wants it anew, is given the page', async () => {
  keep()
  const etag = `"${html.length}"`
  expect((await ask({ headers: { ...plain, 'if-none-match': '"other"' } })).body).toBe(html)
  const reload = { ...plain, 'if-none-match': etag, 'cache-control': 'no-cache' }
  expect((await ask({ headers: reload })).body).toBe(html)
})

test.each(['gzip', 'gzip, deflate', 'br, GZIP'])('“%s” is answered with gzip', async (wish) => {
  keep()
  const { headers, body } = await ask({ headers: { 'accept-encoding': wish } })
  expect([headers['content-encoding'], headers.etag, body]).toEqual(['gzip', `"${html.length}"`, html])
})

test('no wish for an encoding is answered with none', async () => {
  keep()
  expect((await ask({ headers: {} })).headers).not.toHaveProperty('content-encoding')
})

test('a small page is not compressed', async () => {
  keep({ answer: buildAnswer({ html: 'Small.' }) })
  const { headers, body } = await ask({ headers: { 'accept-encoding': 'gzip' } })
  expect([headers['content-encoding'], body]).toEqual([undefined, 'Small.'])
})

test('a page is encoded once for all readers, and what that takes counts as memory', async () => {
  keep()
  const before = pages.memory.bytes
  const gzip = { headers: { 'accept-encoding': 'gzip' } }
  const [{ headers }] = await Promise.all([ask(gzip), ask(gzip), ask()])
  await ask(gzip)
  expect(pages.memory.bytes - before).toBe(Buffer.byteLength(html) + Number(headers['content-length']))
  expiries.expire(['recaps:1'])
  await pages.get('/route-cache/APP_PAGE/abc/$/now/shows/smash')
  expect(pages.memory.bytes).toBe(0)
})

test('a reader who hangs up while his page is compressed harms nobody', async () => {
  keep()
  const { port } = server.address() as AddressInfo
  const headers = { 'accept-encoding': 'gzip' }
  const asking = request({ host: '127.0.0.1', port, path: '/shows/smash', headers }).end()
  asking.on('error', () => {})
  server.once('request', () => asking.destroy())
  await new Promise((resolve) => asking.once('close', resolve))
  expect((await ask({ headers })).body).toBe(html)
})
