import type { Payload } from 'payload'
import { beforeEach, describe, expect, it } from 'vitest'
import { readEpisodeAt } from '#data/episode.ts'
import { readRecapAt } from '#data/recap.ts'
import { readShowAt } from '#data/show.ts'
import { buildWorld, paths, read, type World } from '#tests/integration/data/world.ts'
import {
  buildDraft,
  buildEpisode,
  buildLive,
  buildShow,
  buildUser,
  liveRow,
  newest,
  publish,
} from '#tests/integration/support/records.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'
import type { Season } from '#types'

let payload: Payload
let world: World

beforeEach(async () => {
  payload ??= await startPayload()
  world = await buildWorld(payload)
})

const write = { depth: 0, overrideAccess: true } as const

/** The season that the world's episode has brought along. */
async function findSeason(): Promise<Season> {
  const where = { show: { equals: world.show.id }, number: { equals: 1 } }
  const { docs } = await payload.find({ collection: 'seasons', where, ...write })
  if (!docs[0]) throw new Error('no season')
  return docs[0]
}

const recapAt = (path: string) => readRecapAt(read(payload), path)

describe('a recap of a double evening', () => {
  const build = async () => {
    const second = await buildEpisode({ payload, show: world.show.id, number: 3 })
    const recap = await buildLive({
      payload,
      episode: world.episode.id,
      furtherEpisodes: [second.id],
      safeHeadline: 'Both',
    })
    return { second, recap }
  }

  it('lives under its first code, and its address under the second leads there', async () => {
    await build()
    expect(await recapAt('/shows/smash/s01e02/both')).toMatchObject({
      kind: 'page',
      page: { subject: { kind: 'episodes', episodes: [{ label: 'S1 E2' }, { label: 'S1 E3' }] } },
    })
    expect(await recapAt('/shows/smash/s01e03/both')).toEqual({
      kind: 'moved',
      path: '/shows/smash/s01e02/both',
    })
  })

  it('stands on the pages of both episodes', async () => {
    const { recap } = await build()
    for (const path of [paths.episode, '/shows/smash/s01e03']) {
      const answer = await readEpisodeAt(read(payload), path)
      const ids = answer.kind === 'page' ? answer.page.recaps.map(({ id }) => id) : []
      expect(ids, path).toContain(recap.id)
    }
  })

  it('keeps the address under its second code when that episode gets another number', async () => {
    const { second } = await build()
    await payload.update({ collection: 'episodes', id: second.id, data: { number: 5 }, ...write })
    for (const code of ['s01e03', 's01e05'])
      expect(await recapAt(`/shows/smash/${code}/both`), code).toEqual({
        kind: 'moved',
        path: '/shows/smash/s01e02/both',
      })
  })

  it('takes no address that another recap has under one of its codes', async () => {
    const { second } = await build()
    const draft = await buildDraft({ payload, episode: second.id, slug: 'both' })
    await expect(publish({ payload, id: draft.id, base: 1 })).rejects.toThrow(/slug/)
    expect(await liveRow({ payload, id: draft.id })).toBeNull()
  })

  it('covers episodes of one show only', async () => {
    const other = await buildShow({ payload, title: 'Slow Water' })
    const foreign = await buildEpisode({ payload, show: other.id })
    const draft = buildDraft({ payload, episode: world.episode.id, furtherEpisodes: [foreign.id] })
    await expect(draft).rejects.toThrow(/furtherEpisodes|And also/)
  })
})

describe('a review of a season', () => {
  it('lives under the season, belongs to its show and stands on no episode’s page', async () => {
    const season = await findSeason()
    await buildLive({ payload, kind: 'season', season: season.id, safeHeadline: 'The year' })
    expect(await recapAt('/shows/smash/season/1/the-year')).toMatchObject({
      kind: 'page',
      page: { subject: { kind: 'season', season: 1 }, show: { path: paths.show } },
    })
    const show = await readShowAt(read(payload), paths.show)
    expect(show).toMatchObject({
      kind: 'page',
      page: { newest: { about: { label: 'Season 1' } }, essays: [] },
    })
  })

  it('forgets on publishing which episode it was begun with', async () => {
    const season = await findSeason()
    const draft = await buildDraft({
      payload,
      kind: 'season',
      season: season.id,
      episode: world.episode.id,
      safeHeadline: 'The year',
    })
    await publish({ payload, id: draft.id, base: 1 })
    expect((await liveRow({ payload, id: draft.id }))?.episode ?? null).toBeNull()
  })

  it('moves with the number of its season, and leads on from where it was', async () => {
    const season = await findSeason()
    await buildLive({ payload, kind: 'season', season: season.id, safeHeadline: 'The year' })
    await payload.update({ collection: 'seasons', id: season.id, data: { number: 4 }, ...write })
    expect(await recapAt('/shows/smash/season/1/the-year')).toEqual({
      kind: 'moved',
      path: '/shows/smash/season/4/the-year',
    })
    expect(await recapAt('/shows/smash/season/4/the-year')).toMatchObject({ kind: 'page' })
  })
})

describe('an essay on a show', () => {
  it('lives under the show and needs a safe headline of its own', async () => {
    const draft = await buildDraft({
      payload,
      kind: 'show',
      show: world.show.id,
      headline: 'Inside',
      safeHeadline: '',
    })
    await expect(publish({ payload, id: draft.id, base: 1 })).rejects.toThrow(/safeHeadline|Safe Headline/)
    await publish({ payload, id: draft.id, base: 1, data: { safeHeadline: 'Why we sing' } })
    expect(await recapAt('/shows/smash/essays/why-we-sing')).toMatchObject({
      kind: 'page',
      page: { subject: { kind: 'show' } },
    })
    const essays = [{ id: draft.id }]
    expect(await readShowAt(read(payload), paths.show)).toMatchObject({ kind: 'page', page: { essays } })
  })
})

describe('the byline of a new recap', () => {
  it('is that of whoever begins it', async () => {
    const user = await payload.create({
      collection: 'users',
      data: {
        name: 'Felix Adeyemi',
        role: 'writer',
        email: 'felix@example.com',
        password: 'a-long-enough-password',
      },
      ...write,
    })
    const { docs } = await payload.find({
      collection: 'authors',
      where: { account: { equals: user.id } },
      ...write,
    })
    expect(docs).toMatchObject([{ name: 'Felix Adeyemi', slug: 'felix-adeyemi' }])
    const recap = await payload.create({
      collection: 'recaps',
      data: {},
      draft: true,
      depth: 0,
      overrideAccess: false,
      user: { ...user, collection: 'users' },
    })
    expect((await newest({ payload, id: recap.id })).authors).toMatchObject([
      { author: docs[0]?.id, role: 'writer' },
    ])
  })

  it('stays when the account is deleted', async () => {
    await buildUser({ payload, role: 'admin' })
    const data = {
      name: 'Ivo',
      role: 'writer' as const,
      email: 'ivo@example.com',
      password: 'a-long-enough-password',
    }
    const user = await payload.create({ collection: 'users', data, ...write })
    await payload.delete({ collection: 'users', id: user.id, ...write })
    const { docs } = await payload.find({
      collection: 'authors',
      where: { name: { equals: 'Ivo' } },
      ...write,
    })
    expect(docs).toHaveLength(1)
    expect(docs[0]?.account ?? null).toBeNull()
  })
})
