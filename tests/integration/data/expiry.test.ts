import type { Payload } from 'payload'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { readCharacterAt } from '#data/character.ts'
import { readEpisodeAt } from '#data/episode.ts'
import { Documents } from '#data/feed/documents.ts'
import { readHome } from '#data/home.ts'
import { type Reading, readCurrent } from '#data/reading.ts'
import { readRecapAt } from '#data/recap.ts'
import { readShowAt } from '#data/show.ts'
import { readSitemap } from '#data/sitemap.ts'
import { readSongAt } from '#data/song.ts'
import { buildRecapOf, buildWorld, paths, type World } from '#tests/integration/data/world.ts'
import { publish, text, unpublish } from '#tests/integration/support/records.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'
import { answerAt } from './feed-at.ts'

let payload: Payload
let world: World

const key = Symbol.for('previously.expiries')
const holder = globalThis as { [key]?: unknown }

/** The cache handler's store, as far as reads and publications need it. */
function createStore() {
  const latest = new Map<string, number>()
  let time = 0
  return {
    now: () => time,
    get generation() {
      return time
    },
    expire(tags: string[]) {
      for (const tag of tags) latest.set(tag, time)
      time += 1
    },
    expiredSince: (tags: string[], since: number) => tags.some((tag) => (latest.get(tag) ?? -1) >= since),
  }
}

let store = createStore()

beforeAll(async () => {
  payload = await startPayload()
})

beforeEach(async () => {
  store = createStore()
  holder[key] = store
  world = await buildWorld(payload)
})

afterEach(() => {
  delete holder[key]
})

async function authorPath(): Promise<string> {
  const author = world.recap.authors?.[0]?.author
  const { docs } = await payload.find({
    collection: 'addresses',
    where: { recordId: { equals: typeof author === 'string' ? author : author?.id } },
  })
  return docs[0]?.path ?? ''
}

const month = new Date().toISOString().slice(0, 7)

const readers: Record<string, (reading: Reading) => Promise<unknown>> = {
  home: readHome,
  show: (reading) => readShowAt(reading, paths.show),
  episode: (reading) => readEpisodeAt(reading, paths.episode),
  recap: (reading) => readRecapAt(reading, paths.recap),
  character: (reading) => readCharacterAt(reading, paths.karen),
  song: (reading) => readSongAt(reading, paths.callMe),
  sitemap: readSitemap,
  feed: (reading) => answerAt(reading, '/feed.xml'),
  'show feed': (reading) => answerAt(reading, `${paths.show}/feed.xml`),
  'season feed': (reading) => answerAt(reading, `${paths.show}/season/1/feed.xml`),
  'character feed': (reading) => answerAt(reading, `${paths.karen}/feed.xml`),
  'author feed': async (reading) => answerAt(reading, `${await authorPath()}/feed.xml`),
  archive: (reading) => answerAt(reading, `/feed/${month}.xml`),
}
const all = Object.keys(readers)

/** Which of the pages, as they were before a change, are not kept after it. */
async function expiredBy(change: () => Promise<unknown>): Promise<string[]> {
  const before = await Promise.all(
    Object.entries(readers).map(async ([name, reader]) => ({ name, ...(await readCurrent(reader)) })),
  )
  await change()
  return before.filter(({ tags, began }) => store.expiredSince(tags, began ?? 0)).map(({ name }) => name)
}

const update = (collection: 'shows' | 'episodes' | 'characters' | 'songs', id: string, data: object) =>
  payload.update({ collection, id, data, overrideAccess: true })

describe('what was rendered is not kept', () => {
  it.each<[string, () => Promise<unknown>, string[]]>([
    ['unpublishing', () => unpublish({ payload, id: world.recap.id, base: 1 }), all],
    [
      'a correction',
      () => publish({ payload, id: world.recap.id, base: 1, data: { safeHeadline: 'New' } }),
      all,
    ],
    [
      'a new recap',
      () => buildRecapOf({ payload, world, safeHeadline: 'New' }),
      // Somebody else wrote it.
      all.filter((name) => name !== 'recap' && name !== 'author feed'),
    ],
    [
      'a recap’s new address',
      () => publish({ payload, id: world.recap.id, base: 1, data: { slug: 'new' } }),
      all,
    ],
    [
      'a text that no longer mentions anybody',
      () => publish({ payload, id: world.recap.id, base: 1, data: { body: text('Nobody.') } }),
      all,
    ],
    ['a show’s new name', () => update('shows', world.show.id, { title: 'New' }), all],
    ['a show’s new address', () => update('shows', world.show.id, { slug: 'new' }), all],
    ['an episode’s new title', () => update('episodes', world.episode.id, { title: 'New' }), all],
    ['an episode’s new number', () => update('episodes', world.episode.id, { number: 9 }), all],
    [
      'a character’s new address',
      () => update('characters', world.karen.id, { slug: 'new' }),
      ['show', 'recap', 'character', 'sitemap', 'feed', 'show feed'],
    ],
    ['a song’s new title', () => update('songs', world.callMe.id, { title: 'New' }), ['show', 'song']],
    ['the publication’s new name', () => payload.updateGlobal({ slug: 'site', data: { name: 'New' } }), all],
  ])('after %s', async (_what, change, expected) => {
    expect(await expiredBy(change)).toEqual(expect.arrayContaining(expected))
  })

  it('but by a draft everything is', async () => {
    const draft = () =>
      payload.update({
        collection: 'recaps',
        id: world.recap.id,
        data: { headline: 'Pending' },
        draft: true,
        context: { baseRevision: 1 },
      })
    expect(await expiredBy(draft)).toEqual([])
  })
})

describe('a read', () => {
  it('is made again when something that it depends on expires meanwhile', async () => {
    const seen: unknown[] = []
    const { result } = await readCurrent(async (reading) => {
      const page = await readRecapAt(reading, paths.recap)
      if (seen.length === 0)
        await publish({ payload, id: world.recap.id, base: 1, data: { headline: 'New' } })
      seen.push(page)
      return page
    })
    expect(seen).toHaveLength(2)
    expect(result).toMatchObject({ page: { headline: 'New', rev: 2 } })
  })

  it('is not made again for what it does not depend on', async () => {
    let reads = 0
    await readCurrent(async (reading) => {
      reads += 1
      store.expire(['recaps:another'])
      return await readSongAt(reading, paths.callMe)
    })
    expect(reads).toBe(1)
  })

  it('is given up on in the end, and then not kept', async () => {
    let reads = 0
    const { tags, began } = await readCurrent(async () => {
      reads += 1
      store.expire(['site'])
    })
    expect(reads).toBeLessThan(10)
    expect(store.expiredSince(tags, began ?? 0)).toBe(true)
  })
})

describe('a document in memory', () => {
  const create = (limit = 1_000_000) => new Documents({ limit })
  const get = async (documents: Documents, onRead = () => {}) => {
    const answer = await documents.get('/feed.xml', async (reading) => {
      onRead()
      const feed = await answerAt(reading, '/feed.xml')
      const words = JSON.stringify(feed.kind === 'page' ? feed.page : feed)
      const bytes = new TextEncoder().encode(words)
      return { kind: 'page', page: { type: 'text/plain', bytes, changedAt: '2012-01-01', links: null } }
    })
    if (answer.kind !== 'page') throw new Error('no document')
    return answer.page.bodies
  }
  const counter = () => {
    const counted = { reads: 0, count: () => {} }
    counted.count = () => {
      counted.reads += 1
    }
    return counted
  }

  it('is built once, however often and at once it is asked for', async () => {
    const documents = create()
    const counted = counter()
    await Promise.all([get(documents, counted.count), get(documents, counted.count)])
    await get(documents, counted.count)
    expect(documents.held('/feed.xml')).toBeDefined()
    expect(counted.reads).toBe(1)
  })

  it('has a tag of its own for each encoding, which change with the content only', async () => {
    const documents = create()
    const first = await get(documents)
    expect(new Set([first.identity.etag, first.gzip.etag, first.br.etag]).size).toBe(3)
    expect((await get(create())).br.etag).toBe(first.br.etag)
    await publish({ payload, id: world.recap.id, base: 1, data: { body: text('Corrected.') } })
    expect(documents.held('/feed.xml')).toBeUndefined()
    const second = await get(documents)
    for (const encoding of ['identity', 'gzip', 'br'] as const)
      expect(second[encoding].etag).not.toBe(first[encoding].etag)
  })

  it('is never given as it was, even while the database cannot be reached', async () => {
    const documents = create()
    await get(documents)
    store.expire(['site'])
    const fail = () => {
      throw new Error('out of reach')
    }
    await expect(get(documents, fail)).rejects.toThrow('out of reach')
  })

  it('is let go where there is no room for it', async () => {
    const documents = create(10)
    const counted = counter()
    await get(documents, counted.count)
    await get(documents, counted.count)
    expect(counted.reads).toBe(2)
  })
})
