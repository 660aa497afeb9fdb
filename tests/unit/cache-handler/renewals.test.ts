import { once } from 'node:events'
import { createServer, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import './environment.ts'
import { Expiries } from '../../../cache/expiries.ts'
import { Front } from '../../../cache/front.ts'
import { Pages } from '../../../cache/pages.ts'
import { buildAnswer, buildPage, makeFolder } from './build-page.ts'

const at = '/shows/smash'

let expiries: Expiries
let pages: Pages
let front: Front
/** What has been left to Next and is not answered yet. */
let asked: ServerResponse[]

const server = createServer((request, response) => {
  const pass = () => void asked.push(response)
  if (!front.answer({ request, response, pass })) pass()
})

beforeAll(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening')
})

afterAll(() => {
  server.closeAllConnections()
  server.close()
})

beforeEach(() => {
  const folder = makeFolder()
  expiries = new Expiries(path.join(folder, 'expiries'))
  pages = new Pages({ folder: path.join(folder, 'build'), expiries })
  front = new Front({ pages: () => pages, etagOf: String })
  asked = []
})

function keep(html: string, began = expiries.now()): void {
  const { maker: _, ...page } = buildPage({
    key: `/route-cache/APP_PAGE/abc/$/now${at}`,
    began,
    answer: buildAnswer({ html }),
  })
  pages.set(page)
}

function ask() {
  const { port } = server.address() as AddressInfo
  const headers = { 'accept-encoding': 'identity' }
  const asking = request({ host: '127.0.0.1', port, path: at, headers, agent: false }).end()
  const body = once(asking, 'response').then(([response]) => text(response))
  return { asking, body }
}

const untilAsked = async (times: number) =>
  await vi.waitFor(() => expect(asked).toHaveLength(times), { interval: 5 })

// Whoever waits is seen by nobody: one who comes later and is answered at once says that those before have come.
async function untilHeard(): Promise<void> {
  const { port } = server.address() as AddressInfo
  const asking = request({ host: '127.0.0.1', port, path: '/api/x', agent: false }).end()
  const before = asked.length
  await untilAsked(before + 1)
  asked.pop()?.end()
  const [response] = await once(asking, 'response')
  response.resume()
}

async function threeAsk() {
  const first = ask()
  await untilAsked(1)
  const others = [ask(), ask()]
  await untilHeard()
  await untilHeard()
  return { first, others }
}

beforeEach(() => {
  keep('Old.')
  expiries.expire(['recaps:1'])
})

test('whoever asks while a page is made anew is answered from memory, and Next is asked once', async () => {
  const { first, others } = await threeAsk()
  expect(asked).toHaveLength(1)
  keep('New.')
  asked[0]?.end('Next')
  expect(await first.body).toBe('Next')
  expect(await Promise.all(others.map(({ body }) => body))).toEqual(['New.', 'New.'])
  expect(await ask().body).toBe('New.')
})

test('where it aged once more meanwhile, the next request has it made, and the others wait for that', async () => {
  const { others } = await threeAsk()
  const began = expiries.now()
  expiries.expire(['recaps:1'])
  keep('Between.', began)
  asked[0]?.end('Next')
  await untilAsked(2)
  keep('New.')
  asked[1]?.end('Next, again')
  const bodies = await Promise.all(others.map(({ body }) => body))
  expect(bodies.sort()).toEqual(['New.', 'Next, again'])
})

test('where there is no page any more, nobody waits longer than for two', async () => {
  const { others } = await threeAsk()
  pages.delete(`/route-cache/APP_PAGE/abc/$/now${at}`)
  asked[0]?.end('Gone')
  await untilAsked(2)
  asked[1]?.end('Gone')
  await untilAsked(3)
  asked[2]?.end('Gone')
  expect(await Promise.all(others.map(({ body }) => body))).toEqual(['Gone', 'Gone'])
  const [one, two] = [ask(), ask()]
  await untilAsked(5)
  for (const response of asked.slice(3)) response.end('Gone')
  expect(await Promise.all([one.body, two.body])).toEqual(['Gone', 'Gone'])
})

test('one who leaves while others wait for his request takes nobody with him', async () => {
  const { first, others } = await threeAsk()
  first.body.catch(() => undefined)
  first.asking.destroy()
  await untilAsked(2)
  keep('New.')
  asked[1]?.end('Next')
  const bodies = await Promise.all(others.map(({ body }) => body))
  expect(bodies.sort()).toEqual(['New.', 'Next'])
})

test('a page that is not known is asked for by each', async () => {
  pages.delete(`/route-cache/APP_PAGE/abc/$/now${at}`)
  const all = [ask(), ask()]
  await untilAsked(2)
  for (const response of asked) response.end('Next')
  expect(await Promise.all(all.map(({ body }) => body))).toEqual(['Next', 'Next'])
})
