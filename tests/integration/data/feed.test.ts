import type { Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { mostItems } from '#core/feed/fit.ts'
import { answerFeed } from '#data/feed/serve.ts'
import { buildRecapOf, buildWorld, paths, read, type World } from '#tests/integration/data/world.ts'
import {
  buildCharacter,
  buildEpisode,
  buildPerson,
  buildShow,
  change,
  publish,
  text,
  unpublish,
} from '#tests/integration/support/records.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'
import { answerAt, buildNora, feedAt, titlesAt } from './feed-at.ts'

let payload: Payload
let world: World

const write = { depth: 0, overrideAccess: true } as const

beforeAll(async () => {
  payload = await startPayload()
})

beforeEach(async () => {
  world = await buildWorld(payload)
})

const feed = () => feedAt(payload, '/feed.xml')

describe('the feed', () => {
  it('has the recap whole, with its safe face', async () => {
    const { items, address, page } = await feed()
    expect({ address, page }).toMatchObject({ page: '/', address: { of: '/', month: null } })
    expect(items).toMatchObject([
      { title: 'Outside', summary: null, path: paths.recap, authors: [{ name: 'Nora Vance' }] },
    ])
    expect(items[0]?.body).toHaveLength(2)
    expect(JSON.stringify(items)).not.toContain('Inside')
  })

  it('has one item with one id and one date after a correction and a rename', async () => {
    const [before] = (await feed()).items
    const data = { slug: 'elsewhere', body: text('Corrected.') }
    await publish({ payload, id: world.recap.id, base: 1, data })
    const { items } = await feed()
    expect(items).toHaveLength(1)
    const { id, publishedAt, updatedAt } = before ?? {}
    expect(items[0]).toMatchObject({ id, publishedAt, updatedAt })
    expect(items[0]?.path).toBe('/shows/smash/s01e02/elsewhere')
  })

  it('brings a recap back as updated when its editor says so, and for that once', async () => {
    const [first] = (await feed()).items
    expect(first?.updatedAt).toBe(first?.publishedAt)
    const corrections = [{ at: '2012-02-20T12:00:00.000Z', text: 'It was Tuesday.' }]
    await publish({ payload, id: world.recap.id, base: 1, data: { corrections, isUpdate: true } })
    const [updated] = (await feed()).items
    expect(Date.parse(updated?.updatedAt ?? '')).toBeGreaterThan(Date.parse(first?.updatedAt ?? ''))
    expect(updated).toMatchObject({ publishedAt: first?.publishedAt, corrections })
    await publish({ payload, id: world.recap.id, base: 2, data: { body: text('A comma, more.') } })
    expect((await feed()).items[0]).toMatchObject({ updatedAt: updated?.updatedAt })
  })

  it('does not bring back as updated what comes back on the air', async () => {
    const [first] = (await feed()).items
    const { id } = world.recap
    await change({ payload, id, base: 1, data: { isUpdate: true }, draft: true })
    await unpublish({ payload, id, base: 2 })
    await publish({ payload, id, base: 3, data: {} })
    expect((await feed()).items[0]).toMatchObject({ updatedAt: first?.updatedAt })
  })

  it('says when it changed, later with each change, removals included', async () => {
    const first = await feed()
    await unpublish({ payload, id: world.recap.id, base: 1 })
    const second = await feed()
    expect(second.items).toEqual([])
    expect(Date.parse(second.changedAt)).toBeGreaterThan(Date.parse(first.changedAt))
  })

  it('reads one more than it has, to know whether there is one', async () => {
    for (let count = 0; count < mostItems + 1; count += 1)
      await buildRecapOf({ payload, world, safeHeadline: `Number ${count}` })
    const { items } = await feed()
    expect(items).toHaveLength(mostItems + 1)
    expect(items[0]?.title).toBe(`Number ${mostItems}`)
    expect(items.map(({ title }) => title)).not.toContain('Outside')
  })

  it('has nothing that is not live', async () => {
    const { id } = await buildRecapOf({ payload, world, safeHeadline: 'Binned' })
    await payload.update({
      collection: 'recaps',
      id,
      data: { deletedAt: new Date().toISOString() },
      context: { baseRevision: 1 },
      ...write,
    })
    await unpublish({ payload, id: world.recap.id, base: 1 })
    expect((await feed()).items).toEqual([])
  })
})

describe('a feed of its own', () => {
  beforeEach(async () => {
    const other = await buildShow({ payload, title: 'Slow Water' })
    const episode = await buildEpisode({ payload, show: other.id })
    const body = text('Nobody whom we know.')
    await buildRecapOf({ payload, world: { ...world, episode }, safeHeadline: 'Elsewhere', body })
  })

  it.each([
    ['show', paths.show, 'Previously: Smash'],
    ['season', `${paths.show}/season/1`, 'Previously: Smash, season 1'],
    ['character', paths.karen, 'Previously: Karen Cartwright in Smash'],
    ['song', paths.callMe, 'Previously: “Call Me” in Smash'],
  ])('has what concerns a %s, and that only', async (_kind, path, title) => {
    const { items, ...rest } = await feedAt(payload, `${path}/feed.xml`)
    expect(rest).toMatchObject({ title, page: path })
    expect(items.map((item) => item.title)).toEqual(['Outside'])
    expect((await feed()).items).toHaveLength(2)
  })

  it('has what an author wrote, and what carries a tag', async () => {
    const tag = await payload.create({ collection: 'tags', data: { name: 'Music', slug: 'music' }, ...write })
    const authors = await buildNora(payload)
    await buildRecapOf({ payload, world, safeHeadline: 'Sung', tags: [tag.id], authors })
    expect(await titlesAt(payload, '/tags/music/feed.xml')).toEqual(['Sung'])
    expect(await titlesAt(payload, '/authors/nora/feed.xml')).toEqual(['Sung'])
    expect((await feedAt(payload, '/tags/music/feed.xml')).items[0]?.tags).toEqual(['Music'])
  })

  it('has of a person what names somebody while that person plays them', async () => {
    const [first, second] = [
      await buildPerson({ payload, name: 'First Actor' }),
      await buildPerson({ payload, name: 'Second Actor' }),
    ]
    const airsAt = '2012-02-21T03:00:00.000Z'
    const later = await buildEpisode({ payload, show: world.show.id, number: 3, airsAt })
    const ivy = await buildCharacter({
      payload,
      show: world.show.id,
      name: 'Ivy Lynn',
      performers: [
        { person: first.id, to: world.episode.id },
        { person: second.id, from: later.id },
      ],
    })
    const body = text(`[Ivy](characters:${ivy.id}) is there.`)
    await buildRecapOf({ payload, world, safeHeadline: 'Early', body })
    await buildRecapOf({ payload, world: { ...world, episode: later }, safeHeadline: 'Late', body })
    expect(await titlesAt(payload, '/people/first-actor/feed.xml')).toEqual(['Early'])
    expect(await titlesAt(payload, '/people/second-actor/feed.xml')).toEqual(['Late'])
  })

  it('is not there of a person whom no page shows', async () => {
    const { id: person } = await buildPerson({ payload, name: 'Secret Guest' })
    await buildCharacter({ payload, show: world.show.id, name: 'A Surprise', performers: [{ person }] })
    expect(await answerAt(read(payload), '/people/secret-guest/feed.xml')).toEqual({ kind: 'none' })
  })

  it('is empty and not missing of a show without recaps', async () => {
    await buildShow({ payload, title: 'Dry Land' })
    expect((await feedAt(payload, '/shows/dry-land/feed.xml')).items).toEqual([])
  })

  it.each([
    '/shows/nope/feed.xml',
    `${paths.episode}/feed.xml`,
    `${paths.recap}/feed.xml`,
    '/songs/call-me/feed.xml',
  ])('is none at %s', async (path) => {
    expect(await answerAt(read(payload), path)).toEqual({ kind: 'none' })
  })

  it('has one id in every format and for ever, and leads on from where it was', async () => {
    const before = await feedAt(payload, `${paths.karen}/feed.xml`)
    await payload.update({ collection: 'shows', id: world.show.id, data: { slug: 'smashed' }, ...write })
    const moved = paths.karen.replace('smash', 'smashed')
    expect(await answerAt(read(payload), `${paths.karen}/feed.atom`)).toEqual({ kind: 'moved', path: moved })
    expect((await feedAt(payload, `${moved}/feed.atom`)).id).toBe(before.id)
    const asked = { method: 'GET', path: `${paths.karen}/feed.atom`, header: () => null, client: null }
    for (const [query, location] of [
      ['', `${moved}/feed.atom`],
      ['raw', `${moved}/feed.atom?raw`],
    ]) {
      const answer = await answerFeed({ ...asked, query: new URLSearchParams(query) })
      expect([answer.status, answer.headers.location]).toEqual([301, location])
    }
  })
})
