import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Payload } from 'payload'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { pingNext } from '#cms/jobs/ping-hub.ts'
import { env } from '#env'
import { buildRecapOf, buildWorld, paths, type World } from '#tests/integration/data/world.ts'
import { publish, unpublish } from '#tests/integration/support/records.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'

type Behaviour = 'hears' | 'fails' | 'redirects' | 'hangs up'

let payload: Payload
let world: World
let hub: Server
let behaviour: Behaviour
let heard: { mode: string | null; topics: string[] }[]

const settings = env as { WEBSUB_HUB?: string }

// A hub that hears, and misbehaves when it is told to.
beforeAll(async () => {
  payload = await startPayload()
  hub = createServer((request, response) => {
    if (behaviour === 'hangs up') {
      request.socket.destroy()
      return
    }
    let body = ''
    request.on('data', (part) => {
      body += part
    })
    request.on('end', () => {
      const form = new URLSearchParams(body)
      if (behaviour === 'hears') heard.push({ mode: form.get('hub.mode'), topics: form.getAll('hub.url') })
      response.writeHead({ hears: 204, fails: 500, redirects: 302 }[behaviour as 'hears'], { location: '/' })
      response.end('x'.repeat(behaviour === 'fails' ? 100_000 : 0))
    })
  })
  await new Promise<void>((done) => hub.listen(0, '127.0.0.1', done))
})

afterAll(async () => {
  await new Promise((done) => hub.close(done))
})

beforeEach(async () => {
  behaviour = 'hears'
  heard = []
  settings.WEBSUB_HUB = undefined
  world = await buildWorld(payload)
  settings.WEBSUB_HUB = `http://127.0.0.1:${(hub.address() as AddressInfo).port}/hub`
})

afterEach(async () => {
  settings.WEBSUB_HUB = undefined
  await payload.db.deleteMany({ collection: 'pings', where: { id: { exists: true } } })
})

const rows = async () => (await payload.find({ collection: 'pings', sort: 'dueAt', limit: 0 })).docs
/** Tells the hub everything that it is due to hear. */
async function tell(): Promise<void> {
  for (let told = await pingNext(payload); told; told = await pingNext(payload)) await told.done
}
const makeDue = () =>
  payload.db.updateMany({
    collection: 'pings',
    where: { id: { exists: true } },
    data: { dueAt: '2020-01-01T00:00:00.000Z' },
  })

describe('a hub', () => {
  it('hears of every feed that a new recap comes into, in each of its formats', async () => {
    await buildRecapOf({ payload, world, safeHeadline: 'New' })
    await tell()
    expect(heard.map(({ mode }) => mode)).toEqual(['publish'])
    const topics = heard.flatMap((one) => one.topics)
    for (const of of ['', paths.show, `${paths.show}/season/1`, paths.karen, paths.callMe])
      for (const format of ['xml', 'atom', 'json'])
        expect(topics).toContain(`${env.SITE_URL}${of}/feed.${format}`)
    expect(topics.some((topic) => /\/authors\/[^/]+\/feed\.xml$/.test(topic))).toBe(true)
    expect(new Set(topics).size).toBe(topics.length)
    expect(await rows()).toEqual([])
  })

  it('hears of an update and of a recap that comes back, and of nothing else', async () => {
    const { id } = world.recap
    await publish({ payload, id, base: 1, data: { dek: 'A comma.' } })
    expect(await rows()).toEqual([])
    await publish({ payload, id, base: 2, data: { isUpdate: true } })
    expect(await rows()).toHaveLength(1)
    await unpublish({ payload, id, base: 3 })
    await payload.update({
      collection: 'recaps',
      id,
      data: { headline: 'Only a draft' },
      draft: true,
      context: { baseRevision: 4 },
    })
    expect(await rows()).toHaveLength(1)
    await publish({ payload, id, base: 5 })
    expect(await rows()).toHaveLength(2)
  })

  it.each<Behaviour>(['fails', 'redirects', 'hangs up'])('that %s is told again later', async (how) => {
    behaviour = how
    await buildRecapOf({ payload, world, safeHeadline: 'New' })
    await tell()
    const [row] = await rows()
    expect(row).toMatchObject({ tries: 1, lastError: expect.any(String) })
    expect(Date.parse(String(row?.dueAt))).toBeGreaterThan(Date.now())
    await tell()
    expect((await rows())[0]?.tries).toBe(1)
    behaviour = 'hears'
    await makeDue()
    await tell()
    expect(heard).toHaveLength(1)
    expect(await rows()).toEqual([])
  })

  it('that never hears is left alone in the end', async () => {
    behaviour = 'fails'
    await buildRecapOf({ payload, world, safeHeadline: 'New' })
    for (let tries = 0; tries < 7; tries += 1) {
      expect(await rows()).toHaveLength(1)
      await makeDue()
      await tell()
    }
    expect(await rows()).toEqual([])
  })

  it('is told once at a time, and publishing waits for nothing', async () => {
    await buildRecapOf({ payload, world, safeHeadline: 'One' })
    await buildRecapOf({ payload, world, safeHeadline: 'Two' })
    const [first, second] = await Promise.all([pingNext(payload), pingNext(payload)])
    expect([first, second].filter(Boolean)).toHaveLength(1)
    await (first ?? second)?.done
    await tell()
    expect(heard).toHaveLength(2)
  })
})

it('without a hub nothing is written down', async () => {
  settings.WEBSUB_HUB = undefined
  await buildRecapOf({ payload, world, safeHeadline: 'New' })
  expect(await rows()).toEqual([])
})
