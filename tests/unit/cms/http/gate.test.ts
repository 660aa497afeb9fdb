import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setImmediate as turn } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { installGate } from '#cms/http/gate.ts'
import { readiness } from '#cms/http/readiness.ts'
import { keepOneLocation } from '#cms/http/single-location.ts'

let server: Server
let origin: string

beforeAll(async () => {
  installGate()
  keepOneLocation()
  // As Next does it: the render sets the location, then the entry's headers are added.
  server = createServer((_, response) => {
    response.setHeader('location', '/new')
    response.appendHeader('Location', '/new')
    response.appendHeader('link', '<a>')
    response.appendHeader('link', '<b>')
    response.end('through')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(() => {
  server.close()
})

beforeEach(() => {
  readiness().database = false
})

const statusOf = async (path: string) => (await fetch(`${origin}${path}`, { redirect: 'manual' })).status

const needing = ['/admin', '/admin/login?x=1', '/api/recaps']

test.each(needing)('%s is answered 503 while the database is away, and goes through after', async (path) => {
  expect(await statusOf(path)).toBe(503)
  readiness().database = true
  expect(await statusOf(path)).toBe(200)
})

const others = [
  '/',
  '/shows/smash',
  '/administration',
  '/apiary',
  '/media/1/320.webp',
  '/feed.xml',
  '/shows/smash/feed.xml',
  '/healthz',
  '/readyz',
  '/_next/a.js',
]

test.each([...others, '/api/internal/tick'])(
  '%s goes through although the database is away',
  async (path) => {
    expect(await statusOf(path)).toBe(200)
  },
)

test.each([
  ['/api/recaps', [1, 2, 3]],
  ['/shows/smash', [3, 3, 3]],
])('requests for %s that arrive in one moment: so many have begun after each turn', async (url, begun) => {
  readiness().database = true
  const own = createServer()
  let count = 0
  own.on('request', () => {
    count += 1
  })
  await turn()
  for (let request = 0; request < 3; request += 1) own.emit('request', { url }, {})
  const seen: number[] = []
  for (let index = 0; index < 3; index += 1) {
    seen.push(count)
    await turn()
  }
  expect(seen).toEqual(begun)
})

test('a 503 says when to come back and is not to be stored', async () => {
  const { headers } = await fetch(`${origin}/api/recaps`)
  expect([headers.get('retry-after'), headers.get('cache-control')]).toEqual(['2', 'private, no-store'])
})

test('what was to be changed was not, and whoever opens the panel is told so by a page', async () => {
  const told = async (init: RequestInit) => {
    const response = await fetch(`${origin}/admin`, init)
    return [response.headers.get('content-type'), await response.text()]
  }
  expect(await told({ method: 'POST' })).toEqual([
    'application/json',
    expect.stringContaining('Nothing was stored'),
  ])
  const [type, page] = await told({ headers: { 'sec-fetch-dest': 'document' } })
  expect(type).toContain('text/html')
  expect(page).toContain('The database cannot be reached now. Try again in a moment.')
})

test.each(['/shows/%E0%A4%A', '/api/recaps/%'])('the malformed address %s is answered 400', async (path) => {
  readiness().database = true
  expect(await statusOf(path)).toBe(400)
})

test('an escape in the query is not our business', async () => {
  readiness().database = true
  expect(await statusOf('/shows/smash?q=%')).toBe(200)
})

test('a redirect leaves with one location, other headers as they were added', async () => {
  readiness().database = true
  const { headers } = await fetch(origin)
  expect([headers.get('location'), headers.get('link')]).toEqual(['/new', '<a>, <b>'])
})
