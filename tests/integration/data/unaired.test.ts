import type { Payload } from 'payload'
import { beforeEach, describe, expect, it } from 'vitest'
import { listTag } from '#core/expiry.ts'
import { readCardFacts } from '#data/card.ts'
import { readEpisodeAt } from '#data/episode.ts'
import { readCalendarAt } from '#data/feed/calendar.ts'
import { readHome } from '#data/home.ts'
import { readNews } from '#data/news.ts'
import type { Reading } from '#data/reading.ts'
import { readRecapAt } from '#data/recap.ts'
import { readRecaps } from '#data/recaps.ts'
import { readSeasonAt } from '#data/season.ts'
import { readShowAt } from '#data/show.ts'
import { buildRecapOf, buildWorld, paths, read, type World } from '#tests/integration/data/world.ts'
import { buildEpisode, buildLive, buildShow, text } from '#tests/integration/support/records.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'
import type { Episode, Recap } from '#types'
import { answerAt } from './feed-at.ts'

let payload: Payload
let world: World
let later: Episode
let early: Recap

const write = { depth: 0, overrideAccess: true } as const
const past = '2012-02-14T03:00:00.000Z'
const future = '2999-01-01T00:00:00.000Z'

// A recap of it is out already, and nobody wrote a safe headline.
beforeEach(async () => {
  payload ??= await startPayload()
  world = await buildWorld(payload)
  const { id } = world.episode
  await payload.update({ collection: 'episodes', id, data: { airsAt: past }, ...write })
  later = await buildEpisode({ payload, show: world.show.id, number: 3, title: 'Zugzwang', airsAt: future })
  early = await buildLive({ payload, episode: later.id, safeHeadline: '', slug: 'early' })
  const body = text(`It leads to [the next one](episodes:${later.id}).`)
  await buildRecapOf({ payload, world, safeHeadline: 'Named', body })
})

const readers: [string, (reading: Reading) => Promise<unknown>][] = [
  ['its own page', (reading) => readEpisodeAt(reading, '/shows/smash/s01e03')],
  ['the episode before it', (reading) => readEpisodeAt(reading, paths.episode)],
  ['its season', (reading) => readSeasonAt(reading, '/shows/smash/season/1')],
  ['its show', (reading) => readShowAt(reading, paths.show)],
  ['its recap', (reading) => readRecapAt(reading, '/shows/smash/s01e03/early')],
  ['a recap that names it', (reading) => readRecapAt(reading, '/shows/smash/s01e02/named')],
  ['home', readHome],
  ['the recaps', (reading) => readRecaps(reading, '')],
  ['the feed', (reading) => answerAt(reading, '/feed.xml')],
  ['the show’s feed', (reading) => answerAt(reading, `${paths.show}/feed.xml`)],
  ['the calendar', (reading) => readCalendarAt(reading, paths.show)],
]

describe.each(readers)('an episode’s title, on %s,', (_, reader) => {
  it('is told once it has aired and not before, and the page is made anew then', async () => {
    const before = read(payload)
    const page = JSON.stringify(await reader(before))
    expect(page).toMatch(/s01e03|season 1 episode 3/)
    expect(page).not.toContain('Zugzwang')
    expect([...before.tags]).toContain(listTag('aired', world.show.id))
    await payload.update({ collection: 'episodes', id: later.id, data: { airsAt: past }, ...write })
    expect(JSON.stringify(await reader(read(payload)))).toContain('Zugzwang')
  })
})

it('what is kept nowhere does not tell it either', async () => {
  const facts = await readCardFacts(read(payload), early.id)
  expect(facts?.headline).toBe('Smash, season 1 episode 3')
  expect(JSON.stringify(await readNews(read(payload)))).not.toContain('Zugzwang')
})

it('an episode of another show that has yet to air has its day alone on a card', async () => {
  const other = await buildShow({ payload, title: 'Low Season' })
  const episode = await buildEpisode({ payload, show: other.id, number: 7, title: 'Ebb', airsAt: future })
  const body = text(`As [there](episodes:${episode.id}).`)
  await buildRecapOf({ payload, world, safeHeadline: 'Crossing', body })
  const reading = read(payload)
  const answer = await readRecapAt(reading, '/shows/smash/s01e02/crossing')
  expect(answer).toMatchObject({ page: { cards: [{ kind: 'episode', title: 'S1 E7', airsAt: future }] } })
  expect([...reading.tags]).toContain(listTag('aired', other.id))
})

it('an episode that has aired stands at its place though nobody has written of it', async () => {
  const more = { payload, show: world.show.id, season: 2 }
  await buildEpisode({ ...more, number: 1, title: 'First', airsAt: past })
  await buildEpisode({ ...more, number: 2, airsAt: future })
  await buildEpisode({ ...more, number: 3, airsAt: future })
  expect(await readEpisodeAt(read(payload), '/shows/smash/s02e01')).toMatchObject({
    page: { name: 'First', place: { number: 1, aired: 1, total: 3 } },
  })
})
