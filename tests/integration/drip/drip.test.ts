import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { notePoll } from '#acts/drip/note-poll.ts'
import { readSecretOf } from '#acts/drip/secrets.ts'
import { startDrip } from '#acts/drip/start-drip.ts'
import { type Steering, steerDrip } from '#acts/drip/steer-drip.ts'
import { releaseDrips } from '#cms/jobs/release-drips.ts'
import type { DocumentAnswer } from '#core/http/document.ts'
import { answerFeed } from '#data/feed/serve.ts'
import { buildWorld, type World } from '#tests/integration/data/world.ts'
import { buildEpisode, buildLive, publish, text, unpublish } from '#tests/integration/support/records.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'

const clock = vi.hoisted(() => ({ now: new Date('2026-09-01T10:00:00.000Z') }))
vi.mock('#clock', () => ({ now: () => clock.now }))

let payload: Payload
let world: World

const form = { days: ['2', '5'], time: '20:00', zone: 'Europe/Berlin' }
const dayLength = 24 * 60 * 60 * 1000

beforeAll(async () => {
  payload = await startPayload()
})

beforeEach(async () => {
  clock.now = new Date('2026-09-01T10:00:00.000Z')
  world = await buildWorld(payload)
  await payload.db.deleteMany({ collection: 'drips', where: { id: { exists: true } } })
})

afterEach(() => {
  clock.now = new Date('2026-09-01T10:00:00.000Z')
})

/** So many more recaps, of the third episode on; the first of all is of the second. */
async function addRecaps(count: number): Promise<string[]> {
  const ids: string[] = []
  for (let index = 0; index < count; index += 1) {
    const number = index + 3
    const airsAt = new Date(Date.UTC(2012, 1, number)).toISOString()
    const episode = await buildEpisode({ payload, show: world.show.id, number, airsAt })
    const body = text(`The text of episode ${number}.`)
    const recap = await buildLive({ payload, episode: episode.id, safeHeadline: `Number ${number}`, body })
    ids.push(recap.id)
  }
  return ids
}

async function start(): Promise<string> {
  const started = await startDrip({ input: { show: 'smash', ...form }, client: randomUUID() })
  if (!('secret' in started)) throw new Error(started.wrong)
  return started.secret
}

const steer = (secret: string, how: Steering, input = form) => steerDrip({ secret, how, input })

async function poll(secret: string, format = 'json'): Promise<DocumentAnswer> {
  return await answerFeed({
    method: 'GET',
    path: `/drip/${readSecretOf(secret)}/feed.${format}`,
    query: new URLSearchParams(),
    header: () => null,
    client: '192.0.2.1',
  })
}

type Item = { id: string; title: string; date_published: string; content_html: string }

async function itemsOf(secret: string): Promise<Item[]> {
  const { status, body } = await poll(secret)
  expect(status).toBe(200)
  return JSON.parse(new TextDecoder().decode(body ?? undefined)).items
}

/** Lets time pass, with the ticker at work every so often. */
async function pass(days: number, step = dayLength / 4): Promise<void> {
  const end = clock.now.getTime() + days * dayLength
  while (clock.now.getTime() < end) {
    clock.now = new Date(Math.min(end, clock.now.getTime() + step))
    await releaseDrips(payload)
  }
}

describe('a personal feed', () => {
  it('releases each recap once, in order, on time, over twenty weeks', async () => {
    const [, , , , gone = ''] = await addRecaps(28)
    const secret = await start()
    await releaseDrips(payload)
    expect((await itemsOf(secret)).map(({ title }) => title)).toEqual(['Outside'])

    const seen = new Map<string, Item>()
    const note = async () => {
      for (const item of await itemsOf(secret)) {
        const known = seen.get(item.id)
        if (known) expect(item.date_published).toBe(known.date_published)
        seen.set(item.id, item)
      }
    }
    await note()
    for (let week = 1; week <= 20; week += 1) {
      // One of them is taken off the air before its turn, and comes back much later.
      if (week === 2) await unpublish({ payload, id: gone, base: 1 })
      if (week === 12) await publish({ payload, id: gone, base: 2 })
      if (week === 8) await steer(secret, 'pause')
      if (week === 10) await steer(secret, 'resume')
      await pass(7)
      await note()
    }
    const items = [...seen.values()].sort((left, right) =>
      left.date_published < right.date_published ? -1 : 1,
    )
    const titles = items.map(({ title }) => title)
    expect(new Set(titles).size).toBe(titles.length)
    const numbers = titles.slice(1).map((title) => Number(title.replace('Number ', '')))
    const late = numbers.indexOf(7)
    expect(late).toBeGreaterThan(15)
    expect(numbers.toSpliced(late, 1)).toEqual(
      numbers.filter((number) => number !== 7).toSorted((a, b) => a - b),
    )
    expect(titles).toHaveLength(29)
    // Tuesdays and Fridays at eight in the evening, also after the clocks went back.
    for (const { date_published: at } of items.slice(1)) {
      const local = new Date(at).toLocaleString('en-GB', {
        timeZone: 'Europe/Berlin',
        weekday: 'short',
        timeStyle: undefined,
      })
      expect(['Tue', 'Fri']).toContain(local)
      const hour = new Date(at).toLocaleTimeString('en-GB', { timeZone: 'Europe/Berlin' })
      expect(hour).toBe('20:00:00')
    }
  }, 120_000)

  it('makes good what was due while the server was down, each dated at its time', async () => {
    await addRecaps(6)
    const secret = await start()
    await releaseDrips(payload)
    clock.now = new Date(clock.now.getTime() + 10 * dayLength)
    for (let tick = 0; tick < 10; tick += 1) await releaseDrips(payload)
    expect((await itemsOf(secret)).map(({ title, date_published: at }) => `${title} ${at}`)).toEqual([
      'Number 5 2026-09-08T18:00:00.000Z',
      'Number 4 2026-09-04T18:00:00.000Z',
      'Number 3 2026-09-01T18:00:00.000Z',
      'Outside 2026-09-01T10:00:00.000Z',
    ])
  })

  it('releases nothing twice when two tick at once', async () => {
    await addRecaps(2)
    const secret = await start()
    await Promise.all([releaseDrips(payload), releaseDrips(payload)])
    expect(await itemsOf(secret)).toHaveLength(1)
  })

  it('can be paused, gone on with, given another pace, and stopped for good', async () => {
    await addRecaps(6)
    const secret = await start()
    await pass(1)
    expect(await itemsOf(secret)).toHaveLength(2)
    expect(await steer(secret, 'pause')).toBeNull()
    await pass(14)
    expect(await itemsOf(secret)).toHaveLength(2)
    expect(await steer(secret, 'resume')).toBeNull()
    expect(
      await steer(secret, 'pace', { ...form, days: ['1', '2', '3', '4', '5', '6', '7'], time: '07:00' }),
    ).toBeNull()
    await pass(2)
    expect(await itemsOf(secret)).toHaveLength(4)
    expect(await steer(secret, 'pace', { ...form, days: [] })).toBe('days')
    expect(await steer(secret, 'stop')).toBeNull()
    expect((await poll(secret)).status).toBe(410)
    for (const how of ['resume', 'pause', 'pace', 'stop'] as const)
      expect(await steer(secret, how)).toBe('none')
  })

  it('has ids of its own, in every format, and tells of nothing later', async () => {
    await addRecaps(2)
    const secret = await start()
    await pass(1)
    const [first] = await itemsOf(secret)
    const { docs } = await payload.find({
      collection: 'recaps',
      where: { safeHeadline: { equals: first?.title } },
    })
    expect(first?.id).toContain(':drips/')
    expect(first?.id).not.toBe(docs[0]?.feedId)
    for (const format of ['xml', 'atom']) {
      const { status, body } = await poll(secret, format)
      expect(status).toBe(200)
      expect(new TextDecoder().decode(body ?? undefined)).toContain(first?.id)
    }
    expect(JSON.stringify(await itemsOf(secret))).not.toContain('Number 4')
  })

  it('follows a correction, and loses what is taken off the air', async () => {
    const secret = await start()
    await pass(1)
    await publish({ payload, id: world.recap.id, base: 1, data: { body: text('As it should be.') } })
    expect((await itemsOf(secret))[0]?.content_html).toContain('As it should be.')
    await unpublish({ payload, id: world.recap.id, base: 2 })
    expect(await itemsOf(secret)).toEqual([])
    await publish({ payload, id: world.recap.id, base: 3 })
    expect(await itemsOf(secret)).toHaveLength(1)
  })

  it('that cannot be released keeps none of the others waiting', async () => {
    const [broken, whole] = [await start(), await start()]
    const { docs } = await payload.find({ collection: 'drips', sort: 'createdAt' })
    await payload.db.updateMany({
      collection: 'drips',
      where: { id: { equals: docs[0]?.id } },
      data: { zone: 'Mars/Olympus' },
    })
    await releaseDrips(payload)
    const counts = await Promise.all([broken, whole].map(async (secret) => (await itemsOf(secret)).length))
    expect(counts.sort()).toEqual([0, 1])
  })
})

describe('its addresses', () => {
  it('are secrets that are stored as hashes only, and the one for reading does not steer', async () => {
    const secret = await start()
    const stored = JSON.stringify((await payload.find({ collection: 'drips' })).docs)
    for (const word of [secret, readSecretOf(secret)]) expect(stored).not.toContain(word)
    expect(await steer(readSecretOf(secret), 'stop')).toBe('none')
    expect((await poll('B'.repeat(43))).status).toBe(404)
  })

  it('tell no machine of themselves', async () => {
    const { headers } = await poll(await start())
    expect(headers).toMatchObject({
      'cache-control': 'private, max-age=0, must-revalidate',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex, nofollow',
    })
    expect(headers).not.toHaveProperty('link')
  })

  it('end when nobody has asked for half a year', async () => {
    const [kept, forgotten] = [await start(), await start()]
    clock.now = new Date(clock.now.getTime() + 170 * dayLength)
    await notePoll(readSecretOf(kept))
    clock.now = new Date(clock.now.getTime() + 20 * dayLength)
    await releaseDrips(payload)
    expect((await poll(kept)).status).toBe(200)
    expect((await poll(forgotten)).status).toBe(404)
  })
})

it.each([
  [{ ...form, show: 'nope' }, 'show'],
  [{ ...form, show: '' }, 'show'],
  [{ ...form, show: 'smash', days: [] }, 'days'],
  [{ ...form, show: 'smash', time: 'late' }, 'time'],
  [{ ...form, show: 'smash', zone: 'Mars/Olympus' }, 'zone'],
])('nothing is begun by %j', async (input, wrong) => {
  expect(await startDrip({ input, client: randomUUID() })).toEqual({ wrong })
  expect((await payload.find({ collection: 'drips' })).totalDocs).toBe(0)
})

it('one client begins so many in an hour and no more', async () => {
  const begin = async (client: string) => await startDrip({ input: { show: 'smash', ...form }, client })
  for (let count = 0; count < 20; count += 1) expect(await begin('192.0.2.7')).toHaveProperty('secret')
  expect(await begin('192.0.2.7')).toEqual({ wrong: 'often' })
  expect(await begin('192.0.2.8')).toHaveProperty('secret')
})
