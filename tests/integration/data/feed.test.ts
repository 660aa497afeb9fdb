import type { Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { mostItems, readFeed, readShowFeedAt } from '#data/feed.ts'
import { buildRecapOf, buildWorld, paths, read, type World } from '#tests/integration/data/world.ts'
import { buildEpisode, buildShow, publish, text, unpublish } from '#tests/integration/support/records.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'

let payload: Payload
let world: World

beforeAll(async () => {
  payload = await startPayload()
})

beforeEach(async () => {
  world = await buildWorld(payload)
})

const feed = () => readFeed(read(payload))

describe('the feed', () => {
  it('has the recap whole, with its safe face', async () => {
    const { items, selfPath } = await feed()
    expect(selfPath).toBe('/feed.xml')
    expect(items).toMatchObject([
      { headline: 'Outside', dek: null, path: paths.recap, authors: [{ name: 'Nora Vance' }] },
    ])
    expect(items[0]?.body).toHaveLength(2)
    expect(JSON.stringify(items)).not.toContain('Inside')
  })

  it('has one item with one id and one date after a correction and a rename', async () => {
    const [before] = (await feed()).items
    await publish({
      payload,
      id: world.recap.id,
      base: 1,
      data: { slug: 'elsewhere', body: text('Corrected.') },
    })
    const { items } = await feed()
    expect(items).toHaveLength(1)
    expect(items[0]).toMatchObject({ feedId: before?.feedId, publishedAt: before?.publishedAt })
    expect(items[0]?.path).toBe('/shows/smash/s01e02/elsewhere')
  })

  it('says when it changed, later with each change, removals included', async () => {
    const first = await feed()
    await unpublish({ payload, id: world.recap.id, base: 1 })
    const second = await feed()
    expect(second.items).toEqual([])
    expect(Date.parse(second.changedAt ?? '')).toBeGreaterThan(Date.parse(first.changedAt ?? ''))
  })

  it('ends after the newest', async () => {
    for (let count = 0; count < mostItems; count += 1)
      await buildRecapOf({ payload, world, safeHeadline: `Number ${count}` })
    const { items } = await feed()
    expect(items).toHaveLength(mostItems)
    expect(items[0]?.headline).toBe(`Number ${mostItems - 1}`)
    expect(items.map(({ headline }) => headline)).not.toContain('Outside')
  })
})

describe('a show’s feed', () => {
  it('has that show’s recaps only', async () => {
    const other = await buildShow({ payload, title: 'Slow Water' })
    const episode = await buildEpisode({ payload, show: other.id })
    await buildRecapOf({ payload, world: { ...world, episode }, safeHeadline: 'Elsewhere' })
    const answer = await readShowFeedAt(read(payload), paths.show)
    expect(answer).toMatchObject({
      kind: 'page',
      page: { title: 'Previously: Smash', selfPath: '/shows/smash/feed.xml', path: paths.show },
    })
    expect(answer.kind === 'page' && answer.page.items.map(({ headline }) => headline)).toEqual(['Outside'])
    expect((await feed()).items).toHaveLength(2)
  })

  it('of a show without recaps is empty and not missing', async () => {
    await buildShow({ payload, title: 'Slow Water' })
    const answer = await readShowFeedAt(read(payload), '/shows/slow-water')
    expect(answer).toMatchObject({ kind: 'page', page: { items: [] } })
  })

  it('of no show is none', async () => {
    expect(await readShowFeedAt(read(payload), '/shows/nope')).toEqual({ kind: 'none' })
  })
})
