import type { Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { readFeedPageAt } from '#data/feed/feed-page.ts'
import { buildRecapOf, buildWorld, paths, read, type World } from '#tests/integration/data/world.ts'
import {
  buildCharacter,
  buildEpisode,
  buildLive,
  buildPerformance,
  buildSong,
  text,
} from '#tests/integration/support/records.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'
import { answerAt, buildNora, feedAt, titlesAt } from './feed-at.ts'

let payload: Payload
let world: World
let third: { id: string }
let fourth: { id: string }

const write = { depth: 0, overrideAccess: true } as const
const airedOn = (day: number) => `2012-02-${String(day).padStart(2, '0')}T03:00:00.000Z`

beforeAll(async () => {
  payload = await startPayload()
})

// Recaps of the second, third and fourth episode, of two of them together, of the season and of the show.
beforeEach(async () => {
  world = await buildWorld(payload)
  await payload.update({
    collection: 'episodes',
    id: world.episode.id,
    data: { airsAt: airedOn(2) },
    ...write,
  })
  third = await buildEpisode({ payload, show: world.show.id, number: 3, airsAt: airedOn(3) })
  fourth = await buildEpisode({ payload, show: world.show.id, number: 4, airsAt: airedOn(4) })
  await buildEpisode({ payload, show: world.show.id, number: 5, airsAt: '2999-01-01T00:00:00.000Z' })
  await buildRecapOf({ payload, world: { ...world, episode: third as never }, safeHeadline: 'Third' })
  await buildRecapOf({
    payload,
    world: { ...world, episode: fourth as never },
    safeHeadline: 'Fourth',
    authors: await buildNora(payload),
  })
  await buildLive({ payload, episode: third.id, furtherEpisodes: [fourth.id], safeHeadline: 'Both' })
  const { docs } = await payload.find({ collection: 'seasons', limit: 1 })
  const review = { kind: 'season', season: docs[0]?.id, episode: null } as const
  await buildLive({ payload, ...review, safeHeadline: 'Review' } as never)
  const essay = { kind: 'show', show: world.show.id, episode: null } as const
  await buildLive({ payload, ...essay, safeHeadline: 'Essay' } as never)
})

describe('a feed that ends at an episode', () => {
  it.each([
    [paths.show, 's01e02', ['Outside']],
    [paths.show, 's01e03', ['Third', 'Outside']],
    [paths.show, 's01e04', ['Both', 'Fourth', 'Third', 'Outside']],
    [`${paths.show}/season/1`, 's01e03', ['Third', 'Outside']],
    [paths.karen, 's01e03', ['Third', 'Outside']],
    [paths.callMe, 's01e02', ['Outside']],
  ])('%s, %s, has nothing of a later one', async (of, through, titles) => {
    expect(await titlesAt(payload, `${of}/feed.xml?through=${through}`)).toEqual(titles)
  })

  it('has everything but the essay once the season is over', async () => {
    const all = ['Essay', 'Review', 'Both', 'Fourth', 'Third', 'Outside']
    expect(await titlesAt(payload, `${paths.show}/feed.xml`)).toEqual(all)
    const { docs } = await payload.find({
      collection: 'episodes',
      where: { number: { equals: 5 } },
      limit: 1,
    })
    await payload.update({
      collection: 'episodes',
      id: String(docs[0]?.id),
      data: { airsAt: airedOn(5) },
      ...write,
    })
    expect(await titlesAt(payload, `${paths.show}/feed.xml?through=s01e05`)).toEqual(all.slice(1))
  })

  it('has nothing of a later one in its archives either', async () => {
    const month = new Date().toISOString().slice(0, 7)
    expect(await titlesAt(payload, `${paths.show}/feed/${month}.xml?through=s01e03`)).toEqual([
      'Third',
      'Outside',
    ])
  })

  it('says where it ends, under an id of its own', async () => {
    const [whole, some] = [
      await feedAt(payload, `${paths.show}/feed.xml`),
      await feedAt(payload, `${paths.show}/feed.xml?through=s01e03`),
    ]
    expect(some.title).toBe('Previously: Smash, up to S1 E3')
    expect(some.id).toBe(`${whole.id}/through/s01e03`)
  })

  it('leaves out a song cue of a later episode', async () => {
    const song = await buildSong({ payload, show: world.show.id, title: 'Later Song' })
    const { id } = await buildPerformance({
      payload,
      episode: fourth.id,
      song: song.id,
      characters: [world.karen.id],
    })
    const body = text('Before.', `::song(performances:${id})`)
    await buildRecapOf({ payload, world, safeHeadline: 'With a cue', body })
    const bodiesAt = async (url: string) => JSON.stringify((await feedAt(payload, url)).items)
    expect(await bodiesAt(`${paths.show}/feed.xml`)).toContain('Later Song')
    expect(await bodiesAt(`${paths.show}/feed.xml?through=s01e03`)).not.toContain('Later Song')
  })

  it('does not say to which later episode a passage belongs', async () => {
    const body = text('Before.', `::spoiler(episodes:${fourth.id}) She leaves.`)
    await buildRecapOf({ payload, world, safeHeadline: 'With a passage', body })
    const bodiesAt = async (url: string) => JSON.stringify((await feedAt(payload, url)).items)
    expect(await bodiesAt(`${paths.show}/feed.xml?through=s01e04`)).toContain('S1 E4')
    const limited = await bodiesAt(`${paths.show}/feed.xml?through=s01e03`)
    expect(limited).toContain('"kind":"spoiler"')
    expect(limited).not.toMatch(/S1 E4|s01e04/)
  })

  it.each(['', 's01e99', 'nonsense'])('is refused where the code is “%s”', async (code) => {
    const answer = await answerAt(read(payload), `${paths.show}/feed.xml?through=${code}`)
    expect(answer.kind).toBe('refused')
  })

  it('is not there of somebody whom one has not met, and calls nobody by a later name', async () => {
    const names = [{ name: 'The Countess', from: fourth.id }]
    const mole = await buildCharacter({
      payload,
      ...{ show: world.show.id, name: 'A Stranger', firstEpisode: third.id, names },
    })
    const body = text(`[She](characters:${mole.id}) comes.`)
    await buildLive({ payload, episode: third.id, safeHeadline: 'Met', body })
    const path = `${paths.show}/characters/a-stranger`
    expect((await feedAt(payload, `${path}/feed.xml`)).title).toContain('The Countess')
    expect((await feedAt(payload, `${path}/feed.xml?through=s01e03`)).title).toContain('A Stranger')
    expect(await answerAt(read(payload), `${path}/feed.xml?through=s01e02`)).toEqual({ kind: 'none' })
  })

  it('is there at every episode that the page about the feed names, from the first one that has it', async () => {
    const later = await buildCharacter({
      payload,
      ...{ show: world.show.id, name: 'A Latecomer', firstEpisode: third.id },
    })
    const body = text(`[They](characters:${later.id}) come.`)
    await buildLive({ payload, episode: third.id, safeHeadline: 'Late', body })
    const path = `${paths.show}/characters/a-latecomer`
    for (const [of, codes] of [
      [paths.show, ['s01e02', 's01e03', 's01e04']],
      [path, ['s01e03', 's01e04']],
    ] as const) {
      const answer = await readFeedPageAt(read(payload), of)
      const ends = answer.kind === 'page' ? answer.page.ends.flatMap(({ episodes }) => episodes) : []
      expect(ends.map(({ code }) => code)).toEqual(codes)
      for (const { code } of ends)
        expect((await answerAt(read(payload), `${of}/feed.xml?through=${code}`)).kind, code).toBe('page')
    }
  })

  it.each([
    [`${paths.show}/feed.xml?through=s01e05`, 'no episode s01e05 of this show has aired'],
    [`${paths.show}/feed.xml?through=s09e01`, 'no episode s09e01 of this show has aired'],
    [`${paths.show}/feed.xml?through=four`, 'should be the code of an episode'],
    ['/feed.xml?through=s01e02', 'belongs to the feeds of a show'],
    ['/authors/nora/feed.xml?through=s01e02', 'belongs to the feeds of a show'],
  ])('is refused at %s', async (url, words) => {
    expect(await answerAt(read(payload), url)).toMatchObject({
      kind: 'refused',
      message: expect.stringContaining(words),
    })
  })
})
