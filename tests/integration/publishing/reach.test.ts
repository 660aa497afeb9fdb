import type { Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { foundReach } from '#cms/publishing/restamp.ts'
import { workIdOf } from '#core/work.ts'
import { emptyDatabase } from '#tests/integration/support/empty-database.ts'
import {
  buildCharacter,
  buildEpisode,
  buildLive,
  buildPerformance,
  buildShow,
  buildSong,
  liveRow,
  publish,
  text,
  unpublish,
} from '#tests/integration/support/records.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'
import type { Episode, Recap, Show } from '#types'

const write = { depth: 0, overrideAccess: true } as const
const day = 86_400_000

let payload: Payload
let show: Show
let first: Episode
let second: Episode
let third: Episode

beforeAll(async () => {
  payload = await startPayload()
})

beforeEach(async () => {
  await emptyDatabase(payload)
  show = await buildShow({ payload, title: 'Smash' })
  first = await episode({ number: 1, daysAgo: 30 })
  second = await episode({ number: 2, daysAgo: 20 })
  third = await episode({ number: 3, daysAgo: 10 })
})

async function episode({
  number,
  daysAgo,
  season = 1,
}: {
  number: number
  daysAgo: number
  season?: number
}) {
  const airsAt = new Date(Date.now() - daysAgo * day).toISOString()
  return await buildEpisode({ payload, show: show.id, season, number, airsAt })
}

async function reachOf({ id }: Recap): Promise<number | null> {
  return (await liveRow({ payload, id }))?.reach ?? null
}

/** From which episode what an address leads to is known. */
async function fromOf(id: string): Promise<number | null> {
  const where = { recordId: { equals: id }, current: { equals: true } }
  const { docs } = await payload.find({ collection: 'addresses', where, ...write })
  expect(docs).toHaveLength(1)
  return docs[0]?.from ?? null
}

describe('a recap', () => {
  it('tells up to the last episode that it is about', async () => {
    const recap = await buildLive({ payload, episode: first.id, furtherEpisodes: [third.id] })
    expect(await reachOf(recap)).toBe(10_003)
    expect(await fromOf(recap.id)).toBe(10_003)
  })

  it('of a whole season tells up to its end, or up to what had aired', async () => {
    await episode({ number: 1, daysAgo: 5, season: 2 })
    await episode({ number: 4, daysAgo: -5 })
    const { docs } = await payload.find({ collection: 'seasons', where: { number: { equals: 1 } }, ...write })
    const review = await buildLive({ payload, kind: 'season', season: docs[0]?.id })
    expect(await reachOf(review)).toBe(10_004)
    const { docs: later } = await payload.find({
      ...{ collection: 'seasons', where: { number: { equals: 2 } }, ...write },
    })
    expect(await reachOf(await buildLive({ payload, kind: 'season', season: later[0]?.id }))).toBe(20_001)
  })

  it('of a whole show tells up to what had aired when it was written', async () => {
    await episode({ number: 4, daysAgo: -5 })
    const essay = await buildLive({ payload, kind: 'show', show: show.id })
    expect(await reachOf(essay)).toBe(10_003)
  })

  it('follows its episode to another place, and is stamped at the start where it was not', async () => {
    const recap = await buildLive({ payload, episode: second.id })
    await payload.update({ collection: 'episodes', id: second.id, data: { number: 8 }, ...write })
    expect(await reachOf(recap)).toBe(10_008)
    expect(await fromOf(recap.id)).toBe(10_008)
    await payload.db.updateOne({ collection: 'recaps', id: recap.id, data: { reach: null } })
    expect(await reachOf(recap)).toBeNull()
    await foundReach(payload)
    expect(await reachOf(recap)).toBe(10_008)
  })
})

describe('a character', () => {
  it('is known from the first episode that an editor names', async () => {
    const karen = await buildCharacter({ payload, show: show.id, firstEpisode: second.id, listed: true })
    expect(await fromOf(karen.id)).toBe(10_002)
    await payload.update({
      collection: 'characters',
      id: karen.id,
      data: { firstEpisode: third.id },
      ...write,
    })
    expect(await fromOf(karen.id)).toBe(10_003)
  })

  it('without one from the first in which she sings', async () => {
    const karen = await buildCharacter({ payload, show: show.id, listed: true })
    const song = await buildSong({ payload, show: show.id, listed: true })
    expect(await fromOf(karen.id)).toBeNull()
    const sings = { payload, song: song.id, characters: [karen.id] }
    await buildPerformance({ ...sings, episode: third.id })
    const early = await buildPerformance({ ...sings, episode: second.id })
    for (const id of [karen.id, song.id, workIdOf(song.id)]) expect(await fromOf(id)).toBe(10_002)
    await payload.delete({ collection: 'performances', id: early.id, ...write })
    for (const id of [karen.id, song.id, workIdOf(song.id)]) expect(await fromOf(id)).toBe(10_003)
  })

  it('else from the one of the first live recap that names her', async () => {
    const karen = await buildCharacter({ payload, show: show.id })
    const body = text(`[Karen](characters:${karen.id}) waits.`)
    await buildLive({ payload, episode: third.id, body })
    expect(await fromOf(karen.id)).toBe(10_003)
    const early = await buildLive({ payload, episode: first.id, body })
    expect(await fromOf(karen.id)).toBe(10_001)
    await unpublish({ payload, id: early.id, base: early.rev ?? 0 })
    expect(await fromOf(karen.id)).toBe(10_003)
    const again = { payload, id: early.id, base: (early.rev ?? 0) + 1 }
    await publish({ ...again, data: { body: text('Nobody.') } })
    expect(await fromOf(karen.id)).toBe(10_003)
  })

  it('is known always where only another show tells of her', async () => {
    const other = await buildShow({ payload, title: 'Slow Water' })
    const airsAt = new Date(Date.now() - day).toISOString()
    const elsewhere = await buildEpisode({ payload, show: other.id, season: 1, number: 7, airsAt })
    const karen = await buildCharacter({ payload, show: show.id })
    await buildLive({ payload, episode: elsewhere.id, body: text(`[Karen](characters:${karen.id}).`) })
    expect(await fromOf(karen.id)).toBeNull()
  })
})
