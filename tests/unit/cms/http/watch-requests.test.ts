import { once } from 'node:events'
import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import './environment.ts'
import { log } from '#cms/http/log.ts'
import { onePerTurn } from '#cms/http/one-per-turn.ts'
import { requestContext } from '#cms/http/request-context.ts'
import { requestIdOf } from '#cms/http/request-id.ts'
import { watchRequests } from '#cms/http/watch-requests.ts'
import { observed } from '#cms/operations/observed.ts'

let server: Server
let lines: { level: string; line: Record<string, unknown> }[]
let status = 200
let pause: number | null = null
let seen: (string | undefined)[] = []

beforeAll(async () => {
  watchRequests()
  server = createServer((asked, response) => {
    seen.push(requestContext().getStore(), asked.headers['x-request-id'] as string)
    response.statusCode = status
    if (pause === null) response.end('through')
    else setTimeout(() => response.end('through'), pause)
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  for (const level of ['info', 'error'] as const) {
    vi.spyOn(log, level).mockImplementation(
      ((line: object) => void lines.push({ level, line: { ...line } })) as never,
    )
  }
})

afterAll(() => {
  server.close()
})

beforeEach(() => {
  lines = []
  seen = []
  status = 200
  pause = null
  observed().requests.clear()
})

function counted(): Record<string, number> {
  const all = [...observed().requests].flatMap(([route, { answers }]) =>
    [...answers].flatMap(([method, statuses]) =>
      [...statuses].map(([status, count]) => [`${method} ${status} ${route}`, count] as const),
    ),
  )
  return Object.fromEntries(all)
}

async function ask(path: string, { method = 'GET', id }: { method?: string; id?: string } = {}) {
  const { port } = server.address() as AddressInfo
  const headers = id === undefined ? {} : { 'x-request-id': id }
  const asking = request({ host: '127.0.0.1', port, path, method, headers }).end()
  const [response] = await once(asking, 'response')
  response.resume()
  await once(response, 'end')
  await wait(5)
  return response.headers['x-request-id'] as string
}

test('a request without an id gets one, which its handler, its log lines and its answer have', async () => {
  const id = await ask('/shows/smash')
  expect(id).toMatch(/^[0-9a-f]{32}$/)
  expect(seen).toEqual([id, id])
})

test('no two requests get the same one', async () => {
  const ids = Array.from({ length: 1000 }, () => requestIdOf(undefined))
  expect(new Set(ids).size).toBe(1000)
})

test('the id that a proxy gave is kept where it is fit for a log', async () => {
  expect(await ask('/', { id: '4f1c0a9be2d74c1f' })).toBe('4f1c0a9be2d74c1f')
})

const unfit = [
  'short',
  'ivy@bombshell.example',
  '203.0.113.17',
  'x'.repeat(65),
  'a b c d e f g',
  '{"a":"bcdefg"}',
]

test.each(unfit)('%j is no id', async (id) => {
  expect(await ask('/', { id })).toMatch(/^[0-9a-f]{32}$/)
})

test('requests are counted by method, status and pattern', async () => {
  await ask('/shows/smash')
  await ask('/shows/nashville?x=1')
  await ask('/shows/nashville', { method: 'HEAD' })
  status = 404
  await ask('/wp-login.php')
  expect(counted()).toEqual({
    'GET 200 /shows/:show': 2,
    'HEAD 200 /shows/:show': 1,
    'GET 404 other': 1,
  })
  const { counts = [] } = observed().requests.get('/shows/:show')?.durations ?? {}
  expect(counts.reduce((sum, count) => sum + count)).toBe(3)
})

test('an answer that comes later is counted when it has come, with the time that it took', async () => {
  pause = 30
  await ask('/shows/smash')
  expect(counted()).toEqual({ 'GET 200 /shows/:show': 1 })
  expect(observed().requests.get('/shows/:show')?.durations.sum).toBeGreaterThan(0.025)
})

test('who goes away before the answer is counted too, and a change of his says so', async () => {
  pause = 60_000
  const { port } = server.address() as AddressInfo
  const asking = request({ host: '127.0.0.1', port, path: '/api/recaps', method: 'POST' })
  asking.on('error', () => undefined)
  asking.end()
  await vi.waitFor(() => expect(seen.length).toBe(2))
  asking.destroy()
  await vi.waitFor(() =>
    expect(lines).toMatchObject([{ line: { route: '/api/:collection', aborted: true } }]),
  )
})

test('a method of somebody’s own invention is one of the others', async () => {
  await ask('/', { method: 'PROPFIND' })
  expect(counted()).toEqual({ 'other 200 /': 1 })
})

test('who reads leaves no line', async () => {
  await ask('/shows/smash')
  status = 404
  await ask('/shows/smash', { method: 'HEAD' })
  expect(lines).toEqual([])
})

test('a change leaves one, with the pattern of the address and no word of it', async () => {
  const secret = 'qN3kF0tYw2-Zr8_LmXcVbAs1DfGhJkPoIuYtReWq9E7'
  const id = await ask(`/drip/${secret}/steer?token=${secret}`, { method: 'POST' })
  const line = {
    request: id,
    method: 'POST',
    route: '/drip/:token/steer',
    status: 200,
    milliseconds: expect.any(Number),
  }
  expect(lines).toEqual([{ level: 'info', line }])
})

test('an answer of 500 or more leaves one, whoever asked', async () => {
  status = 503
  await ask('/shows/smash')
  expect(lines).toMatchObject([
    { level: 'error', line: { method: 'GET', route: '/shows/:show', status: 503 } },
  ])
})

test('the tick that the process asks of itself leaves none, unless it fails', async () => {
  await ask('/api/internal/tick', { method: 'POST' })
  expect(lines).toEqual([])
  status = 500
  await ask('/api/internal/tick', { method: 'POST' })
  expect(lines.length).toBe(1)
})

test('a slow answer leaves one', async () => {
  const clock = vi.spyOn(performance, 'now')
  let time = 0
  clock.mockImplementation(() => {
    time += 1100
    return time
  })
  await ask('/shows/smash')
  clock.mockRestore()
  expect(lines).toMatchObject([
    { level: 'info', line: { route: '/shows/:show', milliseconds: expect.any(Number) } },
  ])
})

test('work that waits for its turn stays part of its own request', async () => {
  const context = requestContext()
  const ids: (string | undefined)[] = []
  for (const id of ['one', 'two', 'three']) {
    context.run(id, () => onePerTurn(() => ids.push(context.getStore())))
  }
  await wait(5)
  expect(ids).toEqual(['one', 'two', 'three'])
})
