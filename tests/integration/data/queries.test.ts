import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import { expect, it } from 'vitest'
import { insertRows } from '#cms/database/index.ts'
import { inTransaction } from '#cms/publishing/transaction.ts'
import { readCardFacts } from '#data/card.ts'
import { readCharacterAt } from '#data/character.ts'
import { readEpisodeAt } from '#data/episode.ts'
import { readCalendarAt } from '#data/feed/calendar.ts'
import { readFeedPageAt } from '#data/feed/feed-page.ts'
import { readOutlines } from '#data/feed/outlines.ts'
import { readHome } from '#data/home.ts'
import { readNews } from '#data/news.ts'
import type { Reading } from '#data/reading.ts'
import { readRecapAt } from '#data/recap.ts'
import { readShowAt } from '#data/show.ts'
import { readSitemap, readSitemapCount } from '#data/sitemap.ts'
import { readSongAt } from '#data/song.ts'
import { buildRecapOf, buildWorld, paths, read, type World } from '#tests/integration/data/world.ts'
import { countQueries } from '#tests/integration/support/count-queries.ts'
import {
  buildCharacter,
  buildLive,
  buildPerformance,
  buildPerson,
  buildShow,
  text,
} from '#tests/integration/support/records.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'
import { answerAt } from './feed-at.ts'

const write = { depth: 0, overrideAccess: true } as const

const most = 12
// What is read for a feed, once per change, nobody waits for.
const mostOfFeed = 19

const pages: [string, (reading: Reading, recap: string) => Promise<unknown>][] = [
  ['home', (reading) => readHome(reading)],
  ['show', (reading) => readShowAt(reading, paths.show)],
  ['episode', (reading) => readEpisodeAt(reading, paths.episode)],
  ['recap', (reading) => readRecapAt(reading, paths.recap)],
  ['recap of other things', (reading) => readRecapAt(reading, paths.recap.replace('outside', 'two'))],
  ['recap of songs', (reading) => readRecapAt(reading, paths.recap.replace('outside', 'all-of-them'))],
  ['character', (reading) => readCharacterAt(reading, paths.karen)],
  ['song', (reading) => readSongAt(reading, paths.callMe)],
  ['sitemap', (reading) => readSitemap(reading)],
  ['index of sitemaps', readSitemapCount],
  ['news', readNews],
  ['card of a recap', readCardFacts],
  ...[
    '/feed.xml',
    `${paths.show}/feed.xml`,
    `${paths.show}/feed.xml?through=s01e02`,
    `${paths.show}/season/1/feed.xml`,
    `${paths.karen}/feed.xml`,
    `${paths.callMe}/feed.xml`,
    '/people/katharine-mcphee/feed.xml',
    '/tags/music/feed.xml',
  ].map((url): [string, (reading: Reading) => Promise<unknown>] => [
    url,
    (reading) => answerAt(reading, url),
  ]),
  ['page of a feed', (reading) => readFeedPageAt(reading, paths.show)],
  ['page of all feeds', (reading) => readFeedPageAt(reading, '/')],
  ['calendar', (reading) => readCalendarAt(reading, paths.show)],
  ['list of feeds', readOutlines],
]

it('no page or feed asks the database more often with two hundred things on it than with ten', async () => {
  const payload = await startPayload()
  const counts: Record<string, number>[] = []
  for (const size of [10, 200]) {
    await fill(payload, { world: await buildWorld(payload), size })
    counts.push(await countAll(payload))
  }
  const [few, many] = counts
  expect(many).toEqual(few)
  for (const [name] of pages)
    expect(few?.[name], name).toBeLessThanOrEqual(name.includes('feed.xml') ? mostOfFeed : most)
}, 300_000)

async function countAll(payload: Payload): Promise<Record<string, number>> {
  const recap = await readRecapAt(read(payload), paths.recap)
  const id = recap.kind === 'page' ? recap.page.id : ''
  const counts: Record<string, number> = {}
  for (const [name, page] of pages) {
    let answer: unknown = null
    const { reads } = await countQueries(payload, async () => {
      answer = await page(read(payload), id)
    })
    expect(answer, name).not.toBeNull()
    expect(answer, name).not.toEqual({ kind: 'none' })
    counts[name] = reads
  }
  return counts
}

/** So many songs that Karen sings in the episode, and a recap that names and places them all; three further recaps. */
async function fill(payload: Payload, { world, size }: { world: World; size: number }): Promise<void> {
  const { show, episode, karen, callMe } = world
  const airsAt = '2012-02-14T03:00:00Z'
  await payload.update({ collection: 'episodes', id: episode.id, data: { airsAt }, ...write })
  const { id: person } = await buildPerson({ payload, name: 'Katharine McPhee' })
  const ivy = await buildCharacter({ payload, show: show.id, name: 'Ivy Lynn', performers: [{ person }] })
  const relations = [{ is: 'rival of', whom: ivy.id }]
  const image = await picture(payload)
  const facts = {
    performers: [{ person }],
    images: [{ image }],
    relations,
    listed: true,
  }
  await payload.update({ collection: 'characters', id: karen.id, data: facts, ...write })
  const rows = Array.from({ length: size }, (_, index) => ({
    ...{ id: randomUUID(), show: show.id, title: `Song ${index}`, slug: `song-${index}` },
  }))
  await inTransaction(payload, async (req) => await insertRows({ req, collection: 'songs', rows }))
  const lines: string[] = []
  for (const { id: song, title } of rows) {
    const { id } = await buildPerformance({
      payload,
      episode: episode.id,
      song,
      characters: [karen.id, ivy.id],
    })
    const words = `[Karen](characters:${karen.id}) and [Ivy](characters:${ivy.id}) sing [${title}](songs:${song}), as in [Call Me](songs:${callMe.id}).`
    lines.push(words, `::song(performances:${id})`)
  }
  const body = text(...lines)
  const { id: tag } = await payload.create({
    collection: 'tags',
    data: { name: 'Music', slug: 'music' },
    ...write,
  })
  await buildLive({ payload, episode: episode.id, safeHeadline: 'All of them', body, image, tags: [tag] })
  for (const safeHeadline of ['Three', 'Four']) await buildRecapOf({ payload, world, safeHeadline })
  await buildRecapOf({
    payload,
    world,
    safeHeadline: 'Two',
    body: await otherThings(payload, { world, size }),
  })
}

/** A text that names so many shows, recaps and pages. */
async function otherThings(payload: Payload, { world, size }: { world: World; size: number }) {
  const names: string[] = []
  for (let index = 0; index < size / 10; index += 1) {
    const other = await buildShow({ payload, title: `Show ${index}` })
    const recap = await buildRecapOf({ payload, world, safeHeadline: `Recap ${index}` })
    const data = { title: `Page ${index}`, slug: '', listed: true }
    const page = await payload.create({ collection: 'pages', data, ...write })
    names.push(
      `[Show ${index}](shows:${other.id}), [it](recaps:${recap.id}), [Page ${index}](pages:${page.id})`,
    )
  }
  return text(...names.map((words) => `It is ${words}.`))
}

async function picture(payload: Payload): Promise<string> {
  const { default: sharp } = await import('sharp')
  const data = await sharp({ create: { width: 800, height: 500, channels: 3, background: '#357' } })
    .png()
    .toBuffer()
  const file = { name: 'karen.png', data, mimetype: 'image/png', size: data.length }
  return (await payload.create({ collection: 'media', data: { alt: 'Karen' }, file, ...write })).id
}
