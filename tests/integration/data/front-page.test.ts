import type { Payload } from 'payload'
import { beforeEach, describe, expect, it } from 'vitest'
import { now } from '#clock'
import { siteTag } from '#core/expiry.ts'
import { frontSections } from '#core/front-page.ts'
import { readHome } from '#data/home.ts'
import { readShowAt } from '#data/show.ts'
import { readShows } from '#data/shows.ts'
import { readSite } from '#data/site.ts'
import { buildRecapOf, buildWorld, paths, read, type World } from '#tests/integration/data/world.ts'
import { countQueries } from '#tests/integration/support/count-queries.ts'
import {
  buildDraft,
  buildEpisode,
  buildLive,
  buildPerformance,
  buildShow,
  change,
  publish,
  unpublish,
} from '#tests/integration/support/records.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'

let payload: Payload
let world: World

const write = { depth: 0, overrideAccess: true } as const
const day = 24 * 60 * 60 * 1000
const inDays = (days: number) => new Date(now().getTime() + days * day).toISOString()

beforeEach(async () => {
  payload ??= await startPayload()
  world = await buildWorld(payload)
})

const order = (data: object) => payload.updateGlobal({ slug: 'site', data, ...write })
const front = async () => {
  const site = await readSite(read(payload))
  return await readHome(read(payload), site.front)
}
const air = (id: string, days: number) =>
  payload.update({ collection: 'episodes', id, data: { airsAt: inDays(days) }, ...write })

describe('the lead', () => {
  it('is the newest recap until an editor pins another, and that is then not listed twice', async () => {
    const newest = await buildRecapOf({ payload, world, safeHeadline: 'Newest' })
    expect((await front()).lead?.id).toBe(newest.id)
    await order({ lead: world.recap.id })
    const home = await front()
    expect(home.lead?.id).toBe(world.recap.id)
    expect(home.recaps.map(({ id }) => id)).toEqual([newest.id])
  })

  it('is the pinned one however old it is', async () => {
    for (let number = 0; number < 12; number += 1) {
      await buildRecapOf({ payload, world, safeHeadline: `Newer ${number}` })
    }
    await order({ lead: world.recap.id })
    expect((await front()).lead?.id).toBe(world.recap.id)
  })

  it('falls back to the newest while the pinned one is not live, and shows nothing of a draft', async () => {
    const newest = await buildRecapOf({ payload, world, safeHeadline: 'Newest' })
    await order({ lead: world.recap.id })
    await unpublish({ payload, id: world.recap.id, base: 1 })
    expect((await front()).lead?.id).toBe(newest.id)
    await publish({ payload, id: world.recap.id, base: 2 })
    expect((await front()).lead?.id).toBe(world.recap.id)
    await change({ payload, id: world.recap.id, base: 3, data: { safeHeadline: 'Pending' } })
    expect(JSON.stringify(await front())).not.toContain('Pending')
    const draft = await buildDraft({ payload, episode: world.episode.id, safeHeadline: 'Secret' })
    await order({ lead: draft.id })
    const home = await front()
    expect(home.lead?.id).toBe(newest.id)
    expect(JSON.stringify(home)).not.toContain('Secret')
  })

  it('cannot be deleted while it is pinned', async () => {
    await order({ lead: world.recap.id })
    await unpublish({ payload, id: world.recap.id, base: 1 })
    const context = { baseRevision: 2 }
    const remove = payload.delete({ collection: 'recaps', id: world.recap.id, context, ...write })
    await expect(remove).rejects.toThrow('settings')
  })
})

describe('the parts', () => {
  it('are all there until some are chosen, and then those in their order', async () => {
    expect((await front()).sections).toEqual(frontSections)
    await order({ sections: ['desk', 'new'] })
    expect((await front()).sections).toEqual(['desk', 'new'])
    await order({ sections: [] })
    expect((await front()).sections).toEqual(frontSections)
  })

  it('change at once: every page depends on the settings', async () => {
    const reading = { payload, tags: new Set([siteTag]) }
    await readHome(reading)
    const rows = async () =>
      (await payload.find({ collection: 'outbox', limit: 0, overrideAccess: true })).docs
    const before = new Set((await rows()).map(({ id }) => id))
    await order({ sections: ['new'] })
    const written = (await rows()).filter(({ id }) => !before.has(id))
    expect(written.flatMap(({ tags }) => tags as string[])).toContain(siteTag)
  })

  it('put what is about a season or a show on the desk, and not among what is new', async () => {
    const essay = await buildLive({ payload, kind: 'show', show: world.show.id, safeHeadline: 'Essay' })
    await buildRecapOf({ payload, world, safeHeadline: 'Newest' })
    const home = await front()
    expect(home.desk.map(({ id }) => id)).toEqual([essay.id])
    expect(home.recaps.map(({ id }) => id)).toEqual([world.recap.id])
    await order({ sections: ['new'] })
    expect((await front()).recaps.map(({ id }) => id)).toEqual([essay.id, world.recap.id])
  })
})

describe('what is on now', () => {
  it('is told by grades as far as it has aired, and by the day of what comes next', async () => {
    await air(world.episode.id, -3)
    await publish({ payload, id: world.recap.id, base: 1, data: { grade: 'B+' } })
    const next = await buildEpisode({ payload, show: world.show.id, number: 3, airsAt: inDays(4) })
    await buildLive({ payload, episode: next.id, safeHeadline: 'Seen before', grade: 'A' })
    const [smash] = (await front()).shows
    expect(smash?.season).toEqual({
      number: 1,
      episodes: [
        { grade: 'B+', songs: 0, hasAired: true },
        { grade: null, songs: 0, hasAired: false },
      ],
      aired: 1,
      next: next.airsAt,
    })
  })

  it('comes before what was only written about', async () => {
    const other = await buildShow({ payload, title: 'Slow Water' })
    await buildEpisode({ payload, show: other.id, number: 1, airsAt: inDays(2) })
    expect((await front()).shows.map(({ show }) => show.title)).toEqual(['Slow Water', 'Smash'])
    const list = await readShows(read(payload))
    expect(list.shows.map(({ show, newest }) => [show.title, newest?.headline ?? null])).toEqual([
      ['Smash', 'Outside'],
      ['Slow Water', null],
    ])
  })

  it('has songs of what has aired, and of nothing else', async () => {
    const { callMe, episode, karen } = world
    await buildPerformance({ payload, episode: episode.id, song: callMe.id, characters: [karen.id] })
    await air(episode.id, 1)
    expect((await front()).songs).toEqual([])
    await air(episode.id, -1)
    expect((await front()).songs.map(({ song }) => song.path)).toEqual([paths.callMe])
    const show = await readShowAt(read(payload), paths.show)
    expect(show.kind === 'page' && show.page.songs.map(({ song }) => song.path)).toEqual([paths.callMe])
  })
})

it('the most that the front page asks for is still little', async () => {
  const { callMe, episode, karen } = world
  await air(episode.id, -1)
  await buildPerformance({ payload, episode: episode.id, song: callMe.id, characters: [karen.id] })
  await buildLive({ payload, kind: 'show', show: world.show.id, safeHeadline: 'Essay' })
  await order({ lead: world.recap.id })
  const { reads } = await countQueries(payload, async () => void (await front()))
  expect(reads).toBeLessThanOrEqual(14)
})
