import type { Payload } from 'payload'
import { beforeAll, expect, it } from 'vitest'
import { readAuthorAt } from '#data/author.ts'
import { readCastAt } from '#data/cast.ts'
import { readEpisodeAt } from '#data/episode.ts'
import { readHome } from '#data/home.ts'
import { readFilteredLedgerAt, readLedgerAt, readLedgerTable } from '#data/ledger.ts'
import { readPersonAt } from '#data/person.ts'
import type { Reading } from '#data/reading.ts'
import { readRecaps } from '#data/recaps.ts'
import { readSeasonAt } from '#data/season.ts'
import { readShowAt } from '#data/show.ts'
import { readShows } from '#data/shows.ts'
import { readSitemap } from '#data/sitemap.ts'
import { readShowTagAt, readTagAt } from '#data/tag.ts'
import { readWorkAt } from '#data/work.ts'
import { readWorks } from '#data/works.ts'
import { buildMany } from '#tests/integration/data/many.ts'
import { read } from '#tests/integration/data/world.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'

const most = 12

const pages: Record<string, (reading: Reading) => Promise<unknown>> = {
  home: (reading) => readHome(reading),
  show: (reading) => readShowAt(reading, '/shows/smash'),
  episode: (reading) => readEpisodeAt(reading, '/shows/smash/s01e05'),
  season: (reading) => readSeasonAt(reading, '/shows/smash/season/1'),
  person: (reading) => readPersonAt(reading, 'megan-hilty'),
  author: (reading) => readAuthorAt(reading, 'nora', ''),
  tag: (reading) => readTagAt(reading, 'music', ''),
  'tag within a show': (reading) => readShowTagAt(reading, 'smash', 'music', ''),
  work: (reading) => readWorkAt(reading, 'one-1'),
  characters: (reading) => readCastAt(reading, 'smash', ''),
  ledger: (reading) => readLedgerAt(reading, 'smash', ''),
  'filtered ledger': (reading) => readFilteredLedgerAt(reading, 'smash', 'order=title'),
  'ledger as a table': (reading) => readLedgerTable(reading, 'smash'),
  recaps: (reading) => readRecaps(reading, ''),
  shows: readShows,
  songs: (reading) => readWorks(reading, ''),
  sitemap: readSitemap,
}

type Asked = { queries: number; answer: unknown }

const few = new Map<string, Asked>()
const many = new Map<string, Asked>()

beforeAll(async () => {
  const payload = await startPayload()
  await buildMany({ payload, count: 10 })
  for (const [name, page] of Object.entries(pages)) few.set(name, await ask(payload, page))
  await buildMany({ payload, count: 200 })
  for (const [name, page] of Object.entries(pages)) many.set(name, await ask(payload, page))
}, 300_000)

it.each(Object.keys(pages))('%s asks the database as often with 200 in it as with 10, and seldom', (name) => {
  const [before, after] = [few.get(name), many.get(name)]
  expect(after?.queries).toBe(before?.queries)
  expect(after?.queries).toBeLessThanOrEqual(most)
  expect(JSON.stringify(after?.answer).length).toBeGreaterThan(
    name === 'shows' || name === 'work' ? 50 : 1000,
  )
})

const methods = ['find', 'findOne', 'findGlobal', 'count', 'queryDrafts', 'findVersions'] as const

async function ask(payload: Payload, page: (reading: Reading) => Promise<unknown>): Promise<Asked> {
  let queries = 0
  const db = payload.db as unknown as Record<string, (...input: unknown[]) => unknown>
  const stock = methods.map((method) => [method, db[method]] as const)
  for (const [method, original] of stock) {
    db[method] = function counted(this: unknown, ...input: unknown[]) {
      queries += 1
      return original?.apply(this, input)
    }
  }
  try {
    const answer = await page(read(payload))
    return { queries, answer }
  } finally {
    for (const [method, original] of stock) if (original) db[method] = original
  }
}
