import type { Payload } from 'payload'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readAuthorAt } from '#data/author.ts'
import { readCastAt } from '#data/cast.ts'
import { readLedgerAt } from '#data/ledger.ts'
import { readPersonAt } from '#data/person.ts'
import { type Reading, readCurrent } from '#data/reading.ts'
import { readRecaps } from '#data/recaps.ts'
import { readSeasonAt } from '#data/season.ts'
import { readShows } from '#data/shows.ts'
import { readTagAt } from '#data/tag.ts'
import { readWorkAt } from '#data/work.ts'
import { readWorks } from '#data/works.ts'
import { buildRecapOf, buildWorld, type World } from '#tests/integration/data/world.ts'
import {
  buildCharacter,
  buildEpisode,
  buildPerformance,
  buildPerson,
  buildShow,
  buildSong,
  publish,
  unpublish,
} from '#tests/integration/support/records.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'

let payload: Payload
let world: World
let person: string
let carries: { authors: { author: string; role: 'writer' }[]; tags: string[] }

const key = Symbol.for('previously.expiries')
const holder = globalThis as { [key]?: unknown }
const expired = new Set<string>()
const write = { depth: 0, overrideAccess: true } as const

beforeEach(async () => {
  payload ??= await startPayload()
  world = await buildWorld(payload)
  person = (await buildPerson({ payload, name: 'Megan Hilty' })).id
  await payload.update({
    collection: 'characters',
    id: world.karen.id,
    data: { performers: [{ person }] },
    ...write,
  })
  const author = await payload.create({ collection: 'authors', data: { name: 'Ivo', slug: 'ivo' }, ...write })
  const tag = await payload.create({ collection: 'tags', data: { name: 'Music', slug: 'music' }, ...write })
  carries = { authors: [{ author: author.id, role: 'writer' }], tags: [tag.id] }
  await publish({ payload, id: world.recap.id, base: 1, data: carries })
  expired.clear()
  holder[key] = {
    now: () => 0,
    expire: (tags: string[]) => {
      for (const tag of tags) expired.add(tag)
    },
    expiredSince: (tags: string[]) => tags.some((tag) => expired.has(tag)),
  }
})

afterEach(() => {
  delete holder[key]
})

const readers: Record<string, (reading: Reading) => Promise<unknown>> = {
  recaps: (reading) => readRecaps(reading, ''),
  shows: readShows,
  season: (reading) => readSeasonAt(reading, '/shows/smash/season/1'),
  cast: (reading) => readCastAt(reading, 'smash', ''),
  ledger: (reading) => readLedgerAt(reading, 'smash', ''),
  work: (reading) => readWorkAt(reading, 'call-me'),
  works: (reading) => readWorks(reading, ''),
  person: (reading) => readPersonAt(reading, 'megan-hilty'),
  author: (reading) => readAuthorAt(reading, 'ivo', ''),
  tag: (reading) => readTagAt(reading, 'music', ''),
}

async function expiredBy(change: () => Promise<unknown>): Promise<string[]> {
  const pages: [string, string[]][] = []
  for (const [name, reader] of Object.entries(readers)) pages.push([name, (await readCurrent(reader)).tags])
  await change()
  return pages.filter(([, tags]) => tags.some((tag) => expired.has(tag))).map(([name]) => name)
}

const update = (collection: 'shows' | 'characters' | 'songs', id: string, data: object) =>
  payload.update({ collection, id, data, ...write })

it.each<[string, () => Promise<unknown>, string[]]>([
  [
    'a new recap',
    () => buildRecapOf({ payload, world, safeHeadline: 'New', ...carries }),
    ['recaps', 'season', 'author', 'tag'],
  ],
  [
    'unpublishing',
    () => unpublish({ payload, id: world.recap.id, base: 2 }),
    ['recaps', 'season', 'author', 'tag', 'cast', 'work', 'works', 'person'],
  ],
  ['a new show', () => buildShow({ payload, title: 'Slow Water' }), ['shows']],
  [
    'a new episode',
    () => buildEpisode({ payload, show: world.show.id, number: 3 }),
    ['season', 'cast', 'ledger'],
  ],
  [
    'a performance',
    () =>
      buildPerformance({
        payload,
        episode: world.episode.id,
        song: world.callMe.id,
        characters: [world.karen.id],
      }),
    ['season', 'ledger', 'work', 'person'],
  ],
  [
    'a character of somebody',
    () =>
      buildCharacter({ payload, show: world.show.id, name: 'Ivy', listed: true, performers: [{ person }] }),
    ['cast', 'person'],
  ],
  [
    'a song of somebody',
    () => buildSong({ payload, show: world.show.id, title: 'New', listed: true, writers: [person] }),
    ['works', 'person'],
  ],
  [
    'somebody else in a part',
    () => update('characters', world.karen.id, { performers: [] }),
    ['cast', 'person'],
  ],
  ['a song’s new name', () => update('songs', world.callMe.id, { title: 'New' }), ['work', 'works']],
  [
    'a show’s new name',
    () => update('shows', world.show.id, { title: 'New' }),
    ['recaps', 'shows', 'season', 'cast', 'ledger', 'work', 'person', 'author', 'tag'],
  ],
])('what was rendered is not kept after %s', async (_what, change, expected) => {
  expect(await expiredBy(change)).toEqual(expect.arrayContaining(expected))
})
