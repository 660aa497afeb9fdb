import type { Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { foundSite } from '#cms/publishing/found-site.ts'
import { emptyDatabase } from '#tests/integration/support/empty-database.ts'
import {
  buildCharacter,
  buildDraft,
  buildEpisode,
  buildLive,
  buildPerson,
  buildShow,
  buildSong,
  publish,
  text,
} from '#tests/integration/support/records.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'
import type { Episode, Show } from '#types'

let payload: Payload
let show: Show
let episode: Episode

const write = { depth: 0, overrideAccess: true } as const

beforeAll(async () => {
  payload = await startPayload()
})

beforeEach(async () => {
  await emptyDatabase(payload)
  await foundSite(payload)
  show = await buildShow({ payload, title: 'Smash' })
  episode = await buildEpisode({ payload, show: show.id, title: 'The Callback' })
})

async function paths(id: string): Promise<{ now: string[]; before: string[] }> {
  const { docs } = await payload.find({
    collection: 'addresses',
    where: { recordId: { equals: id } },
    limit: 0,
    sort: 'path',
  })
  return {
    now: docs.filter(({ current }) => current).map(({ path }) => path),
    before: docs.filter(({ current }) => !current).map(({ path }) => path),
  }
}

describe('an address', () => {
  it('is kept as an old one when a recap is renamed', async () => {
    const { id } = await buildLive({ payload, episode: episode.id })
    await publish({ payload, id, base: 1, data: { slug: 'renamed' } })
    expect(await paths(id)).toEqual({
      now: ['/shows/smash/s01e02/renamed'],
      before: ['/shows/smash/s01e02/outside'],
    })
    await publish({ payload, id, base: 2, data: { slug: 'outside' } })
    expect(await paths(id)).toEqual({
      now: ['/shows/smash/s01e02/outside'],
      before: ['/shows/smash/s01e02/renamed'],
    })
  })

  it('moves with the show, for everything below it', async () => {
    const karen = await buildCharacter({ payload, show: show.id })
    const { id } = await buildLive({
      payload,
      episode: episode.id,
      body: text(`[Karen](characters:${karen.id}).`),
    })
    await payload.update({ collection: 'shows', id: show.id, data: { slug: 'smash-hit' }, ...write })
    expect((await paths(show.id)).now).toEqual(['/shows/smash-hit'])
    expect((await paths(episode.id)).now).toEqual(['/shows/smash-hit/s01e02'])
    expect(await paths(karen.id)).toEqual({
      now: ['/shows/smash-hit/characters/karen-cartwright'],
      before: ['/shows/smash/characters/karen-cartwright'],
    })
    expect((await paths(id)).now).toEqual(['/shows/smash-hit/s01e02/outside'])
  })

  it('moves with the episode’s number and leaves other episodes alone', async () => {
    const twelve = await buildEpisode({ payload, show: show.id, number: 12 })
    const { id } = await buildLive({ payload, episode: episode.id })
    await payload.update({ collection: 'episodes', id: episode.id, data: { number: 3 }, ...write })
    expect(await paths(id)).toEqual({
      now: ['/shows/smash/s01e03/outside'],
      before: ['/shows/smash/s01e02/outside'],
    })
    expect((await paths(twelve.id)).now).toEqual(['/shows/smash/s01e12'])
  })

  it('is never given to another record once it was public, and the error names the holder', async () => {
    const first = await buildLive({ payload, episode: episode.id })
    await publish({ payload, id: first.id, base: 1, data: { slug: 'renamed' } })
    const second = await buildDraft({ payload, episode: episode.id, slug: 'outside' })
    await expect(publish({ payload, id: second.id, base: 1 })).rejects.toMatchObject({
      status: 400,
      data: { errors: [{ path: 'slug', message: expect.stringContaining('Outside') }] },
    })
    await payload.update({ collection: 'shows', id: show.id, data: { slug: 'moved' }, ...write })
    await expect(buildShow({ payload, title: 'Smash' })).rejects.toMatchObject({
      status: 400,
      data: { errors: [{ path: 'slug', message: expect.stringContaining('“Smash” (shows)') }] },
    })
  })

  it('made from a safe headline takes the next free number', async () => {
    await buildLive({ payload, episode: episode.id })
    expect(await buildLive({ payload, episode: episode.id })).toMatchObject({ slug: 'outside-2' })
  })

  it('is the episode’s code where nothing is left of the words', async () => {
    expect(await buildLive({ payload, episode: episode.id, safeHeadline: '🎤🎤🎤' })).toMatchObject({
      slug: 's01e02',
    })
  })

  it('of a song or character must be free below its show', async () => {
    await buildSong({ payload, show: show.id })
    await expect(buildSong({ payload, show: show.id })).rejects.toMatchObject({ status: 400 })
    await buildCharacter({ payload, show: show.id })
    const other = await buildShow({ payload, title: 'Other' })
    await expect(buildCharacter({ payload, show: other.id })).resolves.toMatchObject({
      slug: 'karen-cartwright',
    })
  })

  it.each(['index', 'now', 'through-s01e02', 'a'.repeat(500), 'Ünïcode'])(
    'is refused with the slug %j',
    async (slug) => {
      await expect(buildShow({ payload, slug })).rejects.toMatchObject({
        status: 400,
        data: { errors: [expect.objectContaining({ path: 'slug' })] },
      })
      await expect(buildDraft({ payload, episode: episode.id, slug })).rejects.toMatchObject({ status: 400 })
    },
  )

  it('is free again when the record that had it is deleted', async () => {
    const person = await buildPerson({ payload, name: 'Ada Hall' })
    const song = await buildSong({ payload, show: show.id, title: 'Once More' })
    const gone = { depth: 0, overrideAccess: true } as const
    await payload.delete({ collection: 'people', id: person.id, ...gone })
    await payload.delete({ collection: 'songs', id: song.id, ...gone })
    await expect(buildPerson({ payload, name: 'Ada Hall' })).resolves.toMatchObject({ slug: 'ada-hall' })
    await expect(buildSong({ payload, show: show.id, title: 'Once More' })).resolves.toMatchObject({
      slug: 'once-more',
    })
  })

  it('asked for by two shows at the same moment goes to one; the other is told the field', async () => {
    const results = await Promise.allSettled([
      buildShow({ payload, title: 'Twin' }),
      buildShow({ payload, title: 'Twin' }),
    ])
    const refused = results.filter((result) => result.status === 'rejected')
    expect(refused).toHaveLength(1)
    expect(refused[0]?.reason).toMatchObject({
      status: 400,
      data: { errors: [expect.objectContaining({ path: 'slug' })] },
    })
  })
})
