import type { Payload } from 'payload'
import { beforeEach, describe, expect, it } from 'vitest'
import type { RecapOnPage } from '#core/recap-on-page.ts'
import { readRecapAt } from '#data/recap.ts'
import { buildRecapOf, buildWorld, paths, read, type World } from '#tests/integration/data/world.ts'
import {
  buildCharacter,
  buildDraft,
  buildEpisode,
  buildLive,
  buildPerformance,
  buildPerson,
  buildShow,
  text,
  unpublish,
} from '#tests/integration/support/records.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'
import type { Episode } from '#types'

let payload: Payload
let world: World
let first: Episode
let third: Episode
let fourth: Episode

const write = { depth: 0, overrideAccess: true } as const
const airedOn = (day: number) => new Date(Date.UTC(2012, 1, day)).toISOString()

beforeEach(async () => {
  payload ??= await startPayload()
  world = await buildWorld(payload)
  const { id } = world.episode
  await payload.update({ collection: 'episodes', id, data: { airsAt: airedOn(14) }, ...write })
  const more = { payload, show: world.show.id }
  first = await buildEpisode({ ...more, number: 1, airsAt: airedOn(7) })
  third = await buildEpisode({ ...more, number: 3, airsAt: airedOn(21) })
  fourth = await buildEpisode({ ...more, number: 4, airsAt: '2999-01-01T00:00:00.000Z' })
})

async function pageAt(path = paths.recap): Promise<RecapOnPage> {
  const answer = await readRecapAt(read(payload), path)
  if (answer.kind !== 'page') throw new Error(`no page at ${path}`)
  return answer.page
}

/** Karen is somebody else, played by somebody else, from the third episode on. */
async function recast(): Promise<void> {
  const [before, after] = [
    await buildPerson({ payload, name: 'First Player' }),
    await buildPerson({ payload, name: 'Second Player' }),
  ]
  const data = {
    performers: [
      { person: before.id, to: world.episode.id },
      { person: after.id, from: third.id },
    ],
    names: [{ name: 'Karen Sundaram', from: third.id }],
    about: [{ text: 'Waits tables. Sings, too.' }, { text: 'Is a star.', from: third.id }],
  }
  await payload.update({ collection: 'characters', id: world.karen.id, data, ...write })
}

describe('what a recap’s page knows of whom it names', () => {
  it('is as of the episode, though later ones have been on the air', async () => {
    await recast()
    const page = await pageAt()
    expect(page.asOf).toBe('S1 E2')
    expect(page.cards[0]).toMatchObject({
      ...{ title: 'Karen Cartwright', path: paths.karen, kind: 'character' },
      ...{ performers: ['First Player'], about: 'Waits tables.' },
    })
    expect(page.cast).toMatchObject([
      { character: { title: 'Karen Cartwright' }, performers: [{ name: 'First Player' }] },
    ])
    expect(JSON.stringify(page)).not.toMatch(/Sundaram|Second Player|star/)
  })

  it('is as of the last episode on the air where a recap is about a whole season', async () => {
    await recast()
    const where = { show: { equals: world.show.id } }
    const { docs } = await payload.find({ collection: 'seasons', where, ...write })
    await buildLive({
      ...{ payload, kind: 'season', season: docs[0]?.id, show: world.show.id, safeHeadline: 'The season' },
      body: text(`[Karen](characters:${world.karen.id}) wins.`),
    })
    const page = await pageAt('/shows/smash/season/1/the-season')
    expect(page).toMatchObject({ asOf: 'S1 E3', previous: null, next: null })
    expect(page.cards).toMatchObject([{ title: 'Karen Sundaram', performers: ['Second Player'] }])
    expect(page.more).toMatchObject([{ headline: 'Outside' }])
  })

  it('is who they are where nobody knows who plays them', async () => {
    expect((await pageAt()).cast).toMatchObject([
      { character: { title: 'Karen Cartwright', path: paths.karen }, performers: [] },
    ])
  })

  it('is told of episodes, shows, recaps and pages too, by their safe faces', async () => {
    const other = await buildShow({ payload, title: 'Low Season' })
    const theirs = await buildEpisode({
      payload,
      show: other.id,
      number: 7,
      title: 'Ebb',
      airsAt: airedOn(3),
    })
    const inside = { headline: 'Inside', dek: 'Inside' }
    const face = { safeHeadline: 'Low water', safeDek: 'An hour of it.' }
    const recap = await buildLive({ payload, episode: theirs.id, ...face, ...inside })
    const page = { title: 'How we grade', dek: 'Thirteen letters.', listed: true, slug: '' }
    const { id } = await payload.create({ collection: 'pages', data: page, ...write })
    const draft = await buildDraft({ payload, episode: theirs.id, safeHeadline: 'Secret draft' })
    const names = [
      `episodes:${theirs.id}`,
      ...[`episodes:${third.id}`, `shows:${other.id}`],
      ...[`recaps:${recap.id}`, `recaps:${draft.id}`, `pages:${id}`],
    ]
    const body = text(`It is ${names.map((name) => `[this](${name})`).join(', ')}.`)
    await buildRecapOf({ payload, world, safeHeadline: 'Names', body })
    const { cards, more } = await pageAt('/shows/smash/s01e02/names')
    expect(cards).toMatchObject([
      { kind: 'episode', title: 'S1 E7: Ebb', path: '/shows/low-season/s01e07' },
      { kind: 'episode', title: 'S1 E3', airsAt: airedOn(21) },
      { kind: 'show', title: 'Low Season', path: '/shows/low-season' },
      { kind: 'recap', title: 'Low water', about: 'S1 E7', dek: 'An hour of it.' },
      { kind: 'page', title: 'How we grade', dek: 'Thirteen letters.', path: '/about/how-we-grade' },
    ])
    expect(more.map(({ headline }) => headline)).toEqual(['Outside'])
    expect(JSON.stringify(cards)).not.toMatch(/Inside|Secret/)
  })

  it('is nothing of whom only a spoiler names', async () => {
    const ivy = await buildCharacter({ payload, show: world.show.id, name: 'Ivy Lynn', listed: true })
    const body = text('Nobody.', `::spoiler(episodes:${third.id}) [Ivy](characters:${ivy.id}) leaves.`)
    await buildRecapOf({ payload, world, safeHeadline: 'Spoiled', body })
    const page = await pageAt('/shows/smash/s01e02/spoiled')
    expect(page.cards).toEqual([])
    expect(page.cast).toEqual([])
    expect(JSON.stringify(page.body)).toContain('/characters/ivy-lynn')
  })
})

describe('the songs on a recap’s page', () => {
  it('are those of its episode, with the singers, and stand on the song’s card', async () => {
    const { callMe, episode, karen } = world
    await buildPerformance({ payload, episode: episode.id, song: callMe.id, characters: [karen.id] })
    await buildPerformance({ payload, episode: third.id, song: callMe.id, characters: [karen.id] })
    const page = await pageAt()
    expect(page.songs).toMatchObject([
      { song: { title: 'Call Me', path: paths.callMe }, singers: [{ title: 'Karen Cartwright' }] },
    ])
    expect(page.cards[1]).toMatchObject({ kind: 'song', title: 'Call Me', singers: ['Karen Cartwright'] })
  })
})

describe('before and after a recap', () => {
  it('stand the recaps of the neighbouring episodes by their safe face, or the episodes', async () => {
    const inside = { headline: 'Inside', dek: 'Inside' }
    await buildLive({ payload, episode: third.id, safeHeadline: 'The third', ...inside })
    const page = await pageAt()
    expect(page.previous).toMatchObject({ label: 'S1 E1', airsAt: airedOn(7), hasAired: true, recap: null })
    expect(page.next).toMatchObject({ label: 'S1 E3', recap: { headline: 'The third' } })
    expect(JSON.stringify([page.previous, page.next, page.more])).not.toContain('Inside')
  })

  it('stands an episode of another season that has aired as one that has', async () => {
    const more = { payload, show: world.show.id, number: 1 }
    const begun = await buildEpisode({ ...more, season: 2, airsAt: airedOn(28) })
    await payload.delete({ collection: 'episodes', id: fourth.id, ...write })
    await payload.delete({ collection: 'episodes', id: third.id, ...write })
    expect((await pageAt()).next).toMatchObject({ label: 'S2 E1', airsAt: begun.airsAt, hasAired: true })
  })

  it('stands a recap about several episodes for each of them', async () => {
    await buildLive({
      ...{ payload, episode: third.id, furtherEpisodes: [fourth.id], safeHeadline: 'Two at once' },
    })
    expect((await pageAt()).next?.recap?.headline).toBe('Two at once')
    const page = await pageAt('/shows/smash/s01e03/two-at-once')
    expect(page).toMatchObject({ asOf: 'S1 E3', previous: { recap: { headline: 'Outside' } }, next: null })
  })

  it('stand the reviews of the seasons beside a reviewed one, or the seasons', async () => {
    const ahead = { number: 1, season: 2, airsAt: '2999-01-01T00:00:00.000Z' }
    await buildEpisode({ payload, show: world.show.id, ...ahead })
    const where = { show: { equals: world.show.id } }
    const { docs } = await payload.find({ collection: 'seasons', where, sort: 'number', ...write })
    const review = { payload, kind: 'season', show: world.show.id } as const
    await buildLive({ ...review, season: docs[0]?.id, safeHeadline: 'The first' })
    const first = await pageAt('/shows/smash/season/1/the-first')
    expect(first.previous).toBeNull()
    expect(first.next).toMatchObject({
      label: 'Season 2',
      path: '/shows/smash/season/2',
      hasAired: false,
      recap: null,
    })
    await buildLive({ ...review, season: docs[1]?.id, safeHeadline: 'The second' })
    expect((await pageAt('/shows/smash/season/1/the-first')).next?.recap?.headline).toBe('The second')
    const second = await pageAt('/shows/smash/season/2/the-second')
    expect(second).toMatchObject({ previous: { recap: { headline: 'The first' } }, next: null })
  })

  it('stands nothing that is no longer live', async () => {
    const { id } = await buildLive({ payload, episode: first.id, safeHeadline: 'Gone' })
    expect((await pageAt()).previous?.recap?.headline).toBe('Gone')
    await unpublish({ payload, id, base: 1 })
    expect((await pageAt()).previous?.recap).toBeNull()
  })
})
