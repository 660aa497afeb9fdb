import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { insertRows } from '#cms/database/index.ts'
import { inTransaction } from '#cms/publishing/transaction.ts'
import { toSlug } from '#core/slug.ts'
import { buildWorld, type World } from '#tests/integration/data/world.ts'
import { countQueries, type Queries } from '#tests/integration/support/count-queries.ts'
import { buildDraft, publish, text, unpublish } from '#tests/integration/support/records.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'

let payload: Payload
let world: World

beforeAll(async () => {
  payload = await startPayload()
})

beforeEach(async () => {
  world = await buildWorld(payload)
})

const counts = [10, 200]

it('asks the database no more often for a text with two hundred mentions than for one with ten', async () => {
  const runs: Record<'first' | 'again' | 'off', Queries>[] = []
  for (const count of counts) {
    const { id } = await draftWith(count)
    runs.push({
      first: await countQueries(payload, () => publish({ payload, id, base: 1 })),
      again: await countQueries(payload, () => publish({ payload, id, base: 2 })),
      off: await countQueries(payload, () => unpublish({ payload, id, base: 3 })),
    })
  }
  const [few, many] = runs
  for (const step of ['first', 'again', 'off'] as const) {
    expect(many?.[step].reads, step).toBe(few?.[step].reads)
    // SQLite takes a hundred rows at once: one statement more for the mentions, and one for the addresses.
    expect(many?.[step].writes, step).toBeLessThanOrEqual((few?.[step].writes ?? 0) + 2)
  }
})

it('makes all two hundred public, and none of them when the text is off the air', async () => {
  const { id, records } = await draftWith(200)
  await publish({ payload, id, base: 1 })
  expect(await publicAmong(records)).toBe(200)
  await unpublish({ payload, id, base: 2 })
  expect(await publicAmong(records)).toBe(0)
})

it('refuses the text whose new address an editor has redirected, and gives none of the others theirs', async () => {
  const { id, records } = await draftWith(10)
  const from = '/shows/smash/songs/song-10-of-10'
  await payload.create({ collection: 'redirects', data: { from, to: '/shows/smash' } })
  await expect(publish({ payload, id, base: 1 })).rejects.toMatchObject({
    status: 400,
    data: { errors: [{ path: 'slug', message: expect.stringContaining(`${from} is redirected`) }] },
  })
  expect(await publicAmong(records)).toBe(0)
})

/** A draft that mentions each of so many characters and songs once. */
async function draftWith(count: number): Promise<{ id: string; records: string[] }> {
  const show = world.show.id
  const numbers = Array.from({ length: count }, (_, index) => index + 1)
  const characters = numbers.filter(isOdd).map((number) => {
    const name = `Person ${number} of ${count}`
    return { id: randomUUID(), show, name, slug: toSlug(name) }
  })
  const songs = numbers
    .filter((number) => !isOdd(number))
    .map((number) => {
      const title = `Song ${number} of ${count}`
      return { id: randomUUID(), show, title, slug: toSlug(title) }
    })
  await inTransaction(payload, async (req) => {
    await insertRows({ req, collection: 'characters', rows: characters })
    await insertRows({ req, collection: 'songs', rows: songs })
  })
  const words = [
    ...characters.map(({ id, name }) => `[${name}](characters:${id})`),
    ...songs.map(({ id, title }) => `[${title}](songs:${id})`),
  ]
  const body = text(`With ${words.join(', ')}.`)
  const { id } = await buildDraft({ payload, episode: world.episode.id, safeHeadline: `With ${count}`, body })
  return { id, records: [...characters, ...songs].map((record) => record.id) }
}

function isOdd(number: number): boolean {
  return number % 2 === 1
}

async function publicAmong(records: readonly string[]): Promise<number> {
  const { totalDocs } = await payload.count({
    collection: 'addresses',
    where: { recordId: { in: records }, isPublic: { equals: true }, current: { equals: true } },
  })
  return totalDocs
}
