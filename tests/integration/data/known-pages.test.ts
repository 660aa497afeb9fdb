import type { CollectionSlug, Payload } from 'payload'
import { beforeEach, describe, expect, it } from 'vitest'
import { readCastAt } from '#data/cast.ts'
import { readCharacterAt } from '#data/character.ts'
import { readPersonAt } from '#data/person.ts'
import { readRecapAt } from '#data/recap.ts'
import { readSeasonAt } from '#data/season.ts'
import { readSitemap } from '#data/sitemap.ts'
import { buildWorld, paths, read, type World } from '#tests/integration/data/world.ts'
import {
  buildEpisode,
  buildPerformance,
  buildPerson,
  buildSong,
  publish,
  unpublish,
} from '#tests/integration/support/records.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'
import type { Person } from '#types'

let payload: Payload
let world: World
let person: Person

const write = { depth: 0, overrideAccess: true } as const
const none = { kind: 'none' }
const moved = (path: string) => ({ kind: 'moved', path })
const page = expect.objectContaining({ kind: 'page' })
const past = '2012-02-14T03:00:00.000Z'
const future = '2999-01-01T00:00:00.000Z'

beforeEach(async () => {
  payload ??= await startPayload()
  world = await buildWorld(payload)
  await update('episodes', world.episode.id, { airsAt: past })
  person = await buildPerson({ payload, name: 'Megan Hilty' })
})

async function update(collection: CollectionSlug, id: string, data: object): Promise<void> {
  await payload.update({ collection, id, data, ...write })
}

const listed = async () => (await readSitemap(read(payload))).map(({ path }) => path)

describe('a season', () => {
  it('has a page as soon as it has an episode, made once by two at the same moment', async () => {
    const episode = (number: number) => buildEpisode({ payload, show: world.show.id, season: 2, number })
    await Promise.all([episode(1), episode(2)])
    const where = { show: { equals: world.show.id } }
    const { docs } = await payload.find({ collection: 'seasons', where, sort: 'number', ...write })
    expect(docs.map(({ number }) => number)).toEqual([1, 2])
    expect(await readSeasonAt(read(payload), '/shows/smash/season/2')).toMatchObject({
      page: {
        title: 'Season 2',
        previous: { path: '/shows/smash/season/1' },
        next: null,
        episodes: [
          { label: 'S2 E1', place: { number: 1, aired: 0, total: 2 } },
          { label: 'S2 E2', place: { number: 2, aired: 0, total: 2 } },
        ],
      },
    })
  })

  it('tells of each episode the recap by its safe face, the grade, and the songs that can be seen', async () => {
    const { callMe, episode, karen } = world
    const singers = { episode: episode.id, characters: [karen.id] }
    await buildPerformance({ payload, song: callMe.id, ...singers })
    const hidden = await buildSong({ payload, show: world.show.id, title: 'Hidden Song' })
    await buildPerformance({ payload, song: hidden.id, ...singers })
    await publish({ payload, id: world.recap.id, base: 1, data: { grade: 'B+' } })
    const answer = await readSeasonAt(read(payload), '/shows/smash/season/1')
    expect(answer).toMatchObject({
      page: { episodes: [{ songs: 1, grade: 'B+', recap: { headline: 'Outside' }, place: { aired: 1 } }] },
    })
    expect(JSON.stringify(answer)).not.toMatch(/Inside|Hidden/)
  })

  it('leads on from every number that it had, with its episodes and their recaps', async () => {
    const where = { show: { equals: world.show.id } }
    const { docs } = await payload.find({ collection: 'seasons', where, ...write })
    await update('seasons', docs[0]?.id ?? '', { number: 4 })
    await update('seasons', docs[0]?.id ?? '', { number: 6 })
    for (const number of [1, 4])
      expect(await readSeasonAt(read(payload), `/shows/smash/season/${number}`)).toEqual(
        moved('/shows/smash/season/6'),
      )
    expect(await readSeasonAt(read(payload), '/shows/smash/season/6')).toMatchObject({
      page: { episodes: [{ label: 'S6 E2' }] },
    })
    expect(await readRecapAt(read(payload), paths.recap)).toEqual(moved('/shows/smash/s06e02/outside'))
  })

  it('cannot be deleted while it has episodes', async () => {
    const where = { show: { equals: world.show.id } }
    const { docs } = await payload.find({ collection: 'seasons', where, ...write })
    const remove = payload.delete({ collection: 'seasons', id: docs[0]?.id ?? '', ...write })
    await expect(remove).rejects.toMatchObject({
      status: 409,
      message: expect.stringContaining('The Callback'),
    })
  })
})

describe('a person', () => {
  const at = (slug = 'megan-hilty') => readPersonAt(read(payload), slug)
  const play = (from?: string) =>
    update('characters', world.karen.id, { performers: [{ person: person.id, from: from ?? null }] })

  it('has a page while a character who can be seen is theirs', async () => {
    expect(await at()).toEqual(none)
    await play()
    expect(await at()).toMatchObject({
      page: { title: 'Megan Hilty', roles: [{ character: { path: paths.karen }, holds: true }], songs: [] },
    })
    expect(await readCharacterAt(read(payload), paths.karen)).toMatchObject({
      page: { performers: [{ name: 'Megan Hilty', path: '/people/megan-hilty', holds: true }] },
    })
    expect(await listed()).toContain('/people/megan-hilty')
    await unpublish({ payload, id: world.recap.id, base: 1 })
    expect(await at()).toEqual(none)
    expect(await listed()).not.toContain('/people/megan-hilty')
  })

  it('is unknown before the episode from which they play somebody', async () => {
    const later = await buildEpisode({ payload, show: world.show.id, number: 3, airsAt: future })
    await play(later.id)
    expect(await at()).toEqual(none)
    expect(JSON.stringify(await readCharacterAt(read(payload), paths.karen))).not.toContain('Megan')
    expect(JSON.stringify(await readCastAt(read(payload), 'smash', ''))).not.toContain('Megan')
    expect(await listed()).not.toContain('/people/megan-hilty')
    await update('episodes', later.id, { airsAt: past })
    expect(await at()).toEqual(page)
    expect(await listed()).toContain('/people/megan-hilty')
  })

  it('has a page for a song of theirs that can be seen', async () => {
    await update('songs', world.callMe.id, { writers: [person.id] })
    expect(await at()).toMatchObject({ page: { roles: [], songs: [{ path: '/songs/call-me' }] } })
  })

  it('sings what their characters sing while they play them, and no more', async () => {
    const later = await buildEpisode({ payload, show: world.show.id, number: 3, airsAt: past })
    const other = await buildPerson({ payload, name: 'Second Player' })
    const performers = [
      { person: person.id, to: world.episode.id },
      { person: other.id, from: later.id },
    ]
    await update('characters', world.karen.id, { performers })
    for (const episode of [world.episode, later])
      await buildPerformance({
        payload,
        episode: episode.id,
        song: world.callMe.id,
        characters: [world.karen.id],
      })
    expect(await at()).toMatchObject({ page: { performances: [{ episode: { label: 'S1 E2' } }] } })
    expect(await at('second-player')).toMatchObject({
      page: { performances: [{ episode: { label: 'S1 E3' } }] },
    })
  })

  it('leads on from every name that they had', async () => {
    await play()
    for (const slug of ['second', 'third']) await update('people', person.id, { slug })
    for (const slug of ['megan-hilty', 'second']) expect(await at(slug)).toEqual(moved('/people/third'))
  })
})
