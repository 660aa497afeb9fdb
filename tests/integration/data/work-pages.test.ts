import type { CollectionSlug, Payload } from 'payload'
import { beforeEach, describe, expect, it } from 'vitest'
import { readCastAt } from '#data/cast.ts'
import { readLedgerAt } from '#data/ledger.ts'
import { readSitemap } from '#data/sitemap.ts'
import { readWorkAt } from '#data/work.ts'
import { buildWorld, paths, read, type World } from '#tests/integration/data/world.ts'
import {
  buildEpisode,
  buildPerformance,
  buildShow,
  buildSong,
  unpublish,
} from '#tests/integration/support/records.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'

let payload: Payload
let world: World

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
})

async function update(collection: CollectionSlug, id: string, data: object): Promise<void> {
  await payload.update({ collection, id, data, ...write })
}

const listed = async () => (await readSitemap(read(payload))).map(({ path }) => path)

describe('a work', () => {
  const at = (slug = 'call-me') => readWorkAt(read(payload), slug)

  it('has a page across shows exactly while the song has one', async () => {
    expect(await at()).toMatchObject({ page: { title: 'Call Me', pages: [{ path: paths.callMe }] } })
    expect(await listed()).toContain('/songs/call-me')
    await unpublish({ payload, id: world.recap.id, base: 1 })
    expect(await at()).toEqual(none)
    expect(await listed()).not.toContain('/songs/call-me')
  })

  it('is sung in every show, as far as each has aired', async () => {
    const other = await buildShow({ payload, title: 'Slow Water' })
    const cast = await payload.create({
      collection: 'characters',
      data: { show: other.id, name: 'Ada', slug: '', listed: true },
      ...write,
    })
    for (const [number, airsAt] of [past, future].entries()) {
      const episode = await buildEpisode({ payload, show: other.id, number: number + 1, airsAt })
      await buildPerformance({ payload, episode: episode.id, song: world.callMe.id, characters: [cast.id] })
    }
    expect(await at()).toMatchObject({
      page: { performances: [{ show: { title: 'Slow Water' }, episode: { label: 'S1 E1' } }] },
    })
  })

  it('takes its address from no other song, and the refusal names the holder', async () => {
    const other = await buildShow({ payload, title: 'Slow Water' })
    await expect(buildSong({ payload, show: other.id })).rejects.toMatchObject({
      status: 400,
      data: { errors: [{ path: 'slug', message: expect.stringContaining('“Call Me” (songs)') }] },
    })
  })

  it('leads on from every name that it had', async () => {
    for (const slug of ['second', 'third']) await update('songs', world.callMe.id, { slug })
    for (const slug of ['call-me', 'second']) expect(await at(slug)).toEqual(moved('/songs/third'))
    expect(await at('third')).toEqual(page)
  })
})

describe('a ledger', () => {
  it('has what is sung episode by episode, and nothing that has not aired', async () => {
    const unaired = await buildEpisode({ payload, show: world.show.id, number: 3, airsAt: future })
    const sung = { song: world.callMe.id, characters: [world.karen.id] }
    for (const episode of [world.episode, unaired])
      await buildPerformance({ payload, episode: episode.id, ...sung })
    expect(await readLedgerAt(read(payload), 'smash', '')).toMatchObject({
      page: {
        path: '/shows/smash/songs',
        episodes: [{ episode: { label: 'S1 E2' }, performances: [{ song: { path: paths.callMe } }] }],
        paging: { page: 1, pages: 1 },
      },
    })
  })

  it('moves with its show, as the list of characters does', async () => {
    await update('shows', world.show.id, { slug: 'bombshell' })
    expect(await readLedgerAt(read(payload), 'smash', '')).toEqual(moved('/shows/bombshell/songs'))
    expect(await readCastAt(read(payload), 'smash', '2')).toEqual(moved('/shows/bombshell/characters/page/2'))
    expect(await readCastAt(read(payload), 'nothing', '')).toEqual(none)
  })
})
