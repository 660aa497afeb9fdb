import { createServer, type Server as HttpServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from '@playwright/test'
import { change, makeLive, makePublication, text } from '#tests/e2e/support/publication.ts'
import { type Server, startServer } from '#tests/e2e/support/server.ts'
import { firstAdmin, type Staff } from '#tests/e2e/support/staff.ts'

type Behaviour = 'works' | 'fails' | 'hangs' | 'lies'

/** A hub as W3C's WebSub has it, which also misbehaves: it distributes what it is told of to whoever subscribed. */
class Hub {
  behaviour: Behaviour = 'works'
  pings: string[][] = []
  readonly #subscribers = new Map<string, Set<string>>()
  readonly #server: HttpServer

  constructor() {
    this.#server = createServer((request, response) => {
      this.#answer(request, response).catch(() => response.destroy())
    })
  }

  async open(): Promise<string> {
    await new Promise<void>((done) => this.#server.listen(0, '127.0.0.1', done))
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((done) => this.#server.close(done))
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const form = new URLSearchParams(await bodyOf(request))
    if (form.get('hub.mode') === 'subscribe') {
      const [topic, callback] = [String(form.get('hub.topic')), String(form.get('hub.callback'))]
      this.#subscribers.set(topic, (this.#subscribers.get(topic) ?? new Set()).add(callback))
      response.writeHead(202).end()
      return
    }
    if (this.behaviour === 'hangs') return
    response.writeHead(this.behaviour === 'fails' ? 500 : 202).end()
    if (this.behaviour === 'fails') return
    this.pings.push(form.getAll('hub.url'))
    if (this.behaviour === 'lies') return
    for (const topic of form.getAll('hub.url')) await this.#distribute(topic)
  }

  async #distribute(topic: string): Promise<void> {
    for (const callback of this.#subscribers.get(topic) ?? []) {
      const feed = await fetch(topic)
      await fetch(callback, { method: 'POST', body: await feed.text() })
    }
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = ''
  for await (const part of request) body += part
  return body
}

/** A reader that finds the hub of a feed, subscribes there, and keeps what is brought to it. */
class Subscriber {
  brought: string[] = []
  readonly #server = createServer(async (request, response) => {
    this.brought.push(await bodyOf(request))
    response.writeHead(204).end()
  })

  async subscribe(feed: string): Promise<{ hub: string; topic: string }> {
    await new Promise<void>((done) => this.#server.listen(0, '127.0.0.1', done))
    const callback = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`
    const answer = await fetch(feed)
    const xml = await answer.text()
    const linkOf = (rel: string) =>
      new RegExp(`<([^>]+)>; rel="${rel}"`).exec(answer.headers.get('link') ?? '')?.[1] ?? ''
    const [hub, topic] = [linkOf('hub'), linkOf('self')]
    // In the header and in the body alike.
    expect(xml).toContain(`href="${hub}" rel="hub"`)
    const body = new URLSearchParams({
      'hub.mode': 'subscribe',
      'hub.topic': topic,
      'hub.callback': callback,
    })
    expect((await fetch(hub, { method: 'POST', body })).status).toBe(202)
    return { hub, topic }
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((done) => this.#server.close(done))
  }
}

let hub: Hub
let address: string
let server: Server
let staff: Staff
let episode: string
let subscriber: Subscriber

test.beforeAll(async () => {
  hub = new Hub()
  address = await hub.open()
  server = await startServer({ env: { WEBSUB_HUB: address } })
  staff = await firstAdmin(server)
  episode = (await makePublication(staff)).callback.id
})

test.afterAll(async () => {
  await server.remove()
  await hub.close()
})

test.beforeEach(() => {
  hub.behaviour = 'works'
  hub.pings = []
  subscriber = new Subscriber()
})

test.afterEach(async () => {
  await subscriber.close()
})

test('who subscribed at the hub is brought a new recap, and an update', async () => {
  const { hub: found, topic } = await subscriber.subscribe(`${server.url}/shows/smash/feed.xml`)
  expect(found).toBe(address)
  expect(topic).toBe(`${server.url}/shows/smash/feed.xml`)
  const { id, rev } = await makeLive({
    staff,
    episode,
    safeHeadline: 'Brought',
    body: text('As it was written.'),
  })
  await expect.poll(() => subscriber.brought.length).toBe(1)
  expect(subscriber.brought[0]).toContain('As it was written.')
  const fix = { _status: 'published', body: text('A comma, more.') }
  await change({ staff, id, base: rev, json: fix })
  const update = { _status: 'published', body: text('As it should be.'), isUpdate: true }
  await change({ staff, id, base: rev + 1, json: update })
  await expect.poll(() => subscriber.brought.length).toBe(2)
  expect(subscriber.brought[1]).toContain('As it should be.')
})

test('a hub that fails is told again, and nobody waits for one that hangs', async () => {
  await subscriber.subscribe(`${server.url}/feed.xml`)
  hub.behaviour = 'hangs'
  const began = Date.now()
  const { id } = await makeLive({ staff, episode, safeHeadline: 'Patient', body: text('Some words.') })
  const { body } = await staff({ path: `/recaps/${id}/status` })
  expect((await fetch(server.url + body.path)).status).toBe(200)
  expect(Date.now() - began).toBeLessThan(8000)
  hub.behaviour = 'fails'
  await expect.poll(async () => (await pings())[0]?.tries ?? 0, { timeout: 30_000 }).toBeGreaterThan(0)
  hub.behaviour = 'works'
  await expect.poll(() => subscriber.brought.length, { timeout: 60_000 }).toBeGreaterThan(0)
  expect(subscriber.brought.at(-1)).toContain('Patient')
  await expect.poll(async () => (await pings()).length).toBe(0)
})

test('a hub that lies is believed: the feed is there for whoever polls', async () => {
  hub.behaviour = 'lies'
  await makeLive({ staff, episode, safeHeadline: 'Untold', body: text('Some words.') })
  await expect.poll(() => hub.pings.length).toBe(1)
  expect(await (await fetch(`${server.url}/feed.xml`)).text()).toContain('Untold')
})

async function pings(): Promise<{ tries: number }[]> {
  return (await staff({ path: '/pings?limit=0' })).body.docs
}
