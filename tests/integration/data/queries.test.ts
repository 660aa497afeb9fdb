import type { Payload } from 'payload'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { readCharacterAt } from '#data/character.ts'
import { readEpisodeAt } from '#data/episode.ts'
import { readFeed, readShowFeedAt } from '#data/feed.ts'
import { readHome } from '#data/home.ts'
import type { Reading } from '#data/reading.ts'
import { readRecapAt } from '#data/recap.ts'
import { readShowAt } from '#data/show.ts'
import { readSitemap } from '#data/sitemap.ts'
import { readSongAt } from '#data/song.ts'
import { buildRecapOf, buildWorld, paths, read, type World } from '#tests/integration/data/world.ts'
import { buildEpisode, buildLive, buildShow, text } from '#tests/integration/support/records.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'

let payload: Payload
let world: World

beforeAll(async () => {
  payload = await startPayload()
})

beforeEach(async () => {
  world = await buildWorld(payload)
})

const pages: [string, (reading: Reading) => Promise<unknown>, number][] = [
  ['home', readHome, 6],
  ['show', (reading) => readShowAt(reading, paths.show), 10],
  ['episode', (reading) => readEpisodeAt(reading, paths.episode), 15],
  ['recap', (reading) => readRecapAt(reading, paths.recap), 7],
  ['character', (reading) => readCharacterAt(reading, paths.karen), 20],
  ['song', (reading) => readSongAt(reading, paths.callMe), 17],
  ['sitemap', readSitemap, 1],
  ['feed', readFeed, 7],
  ['show feed', (reading) => readShowFeedAt(reading, paths.show), 9],
]

it.each(pages)('%s asks the database no more often with more in it', async (_name, page, most) => {
  const few = await countQueries(() => page(read(payload)))
  await addMore()
  const many = await countQueries(() => page(read(payload)))
  expect(many).toBe(few)
  expect(many).toBeLessThanOrEqual(most)
})

async function addMore(): Promise<void> {
  const other = await buildShow({ payload, title: 'Slow Water' })
  const elsewhere = await buildEpisode({ payload, show: other.id })
  for (const safeHeadline of ['Two', 'Three']) await buildRecapOf({ payload, world, safeHeadline })
  const body = text(`[Karen](characters:${world.karen.id}), again [Karen](characters:${world.karen.id}).`)
  await buildLive({ payload, episode: elsewhere.id, safeHeadline: 'Four', body })
}

const methods = ['find', 'findOne', 'findGlobal', 'count', 'queryDrafts', 'findVersions'] as const

async function countQueries(run: () => Promise<unknown>): Promise<number> {
  let count = 0
  const db = payload.db as unknown as Record<string, (...input: unknown[]) => unknown>
  const stock = methods.map((method) => [method, db[method]] as const)
  for (const [method, original] of stock) {
    db[method] = function counted(this: unknown, ...input: unknown[]) {
      count += 1
      return original?.apply(this, input)
    }
  }
  try {
    await run()
  } finally {
    for (const [method, original] of stock) if (original) db[method] = original
  }
  return count
}
