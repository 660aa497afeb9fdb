import type { CollectionSlug, Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { type QueryPlan, recordQueries } from '#cms/database/index.ts'
import { dispatchOutbox } from '#cms/publishing/dispatch.ts'
import { runDueSchedules } from '#cms/publishing/run-schedules.ts'
import { readCharacterAt } from '#data/character.ts'
import { readEpisodeAt } from '#data/episode.ts'
import { readHome } from '#data/home.ts'
import { readNews } from '#data/news.ts'
import { readPreviouslyAt } from '#data/previously.ts'
import type { Reading } from '#data/reading.ts'
import { readRecapAt } from '#data/recap.ts'
import { readShowAt } from '#data/show.ts'
import { readSitemap, readSitemapCount } from '#data/sitemap.ts'
import { readSongAt } from '#data/song.ts'
import { buildLarge } from '#tests/integration/plans/large.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'
import { answerAt } from '../data/feed-at.ts'

let payload: Payload

beforeAll(async () => {
  payload = await startPayload()
  await buildLarge(payload)
}, 300_000)

const show = '/shows/show-1'

const pages: [string, (reading: Reading) => Promise<unknown>][] = [
  ['home', readHome],
  ['show', (reading) => readShowAt(reading, show)],
  ['episode', (reading) => readEpisodeAt(reading, `${show}/s01e50`)],
  ['recap', (reading) => readRecapAt(reading, `${show}/s01e50/recap-3`)],
  ['what happened before', (reading) => readPreviouslyAt(reading, 'show-1', 's01e50')],
  ['character', (reading) => readCharacterAt(reading, `${show}/characters/karen-cartwright`)],
  ['song', (reading) => readSongAt(reading, `${show}/songs/call-me-1`)],
  ...[
    '/feed.xml',
    '/feed/2012-02.xml',
    `${show}/feed.xml`,
    `${show}/feed/2012-02.xml`,
    `${show}/feed.xml?through=s01e10`,
    `${show}/season/1/feed.xml`,
    `${show}/characters/karen-cartwright/feed.xml`,
    `${show}/songs/call-me-1/feed/2012-02.xml`,
  ].map((url): [string, (reading: Reading) => Promise<unknown>] => [
    url,
    (reading) => answerAt(reading, url),
  ]),
  ['sitemap', readSitemap],
  ['index of sitemaps', readSitemapCount],
  ['news', readNews],
]

async function plansOf(run: () => Promise<unknown>): Promise<QueryPlan[]> {
  const recording = await recordQueries(payload)
  const result = await run()
  const plans = await recording.explain()
  expect(result).not.toBeNull()
  return plans
}

/** A global is a table of one row on SQLite. */
const oneRow = ['site']

function expectIndexed(plans: QueryPlan[]): void {
  expect(plans.length).toBeGreaterThan(0)
  for (const { query, scans, keysExamined = 0, returned = 0, detail } of plans) {
    expect(
      scans.filter((table) => !oneRow.includes(table)),
      `${query}\n${detail}`,
    ).toEqual([])
    expect(keysExamined, `${query}\n${detail}`).toBeLessThanOrEqual(2 * returned + 10)
  }
}

describe('with two thousand recaps, no query reads more than it needs', () => {
  it.each(pages)('for the page or feed %s', async (_name, read) => {
    expectIndexed(await plansOf(() => read({ payload, tags: new Set() })))
  })

  it.each([
    'recaps',
    'shows',
    'episodes',
    'characters',
    'songs',
    'media',
    'schedules',
    'users',
    'audit-log',
  ] as CollectionSlug[])('for the panel’s list of %s', async (collection) => {
    const { admin, defaultSort, versions } = payload.collections[collection].config
    const list = () =>
      payload.find({
        collection,
        depth: 0,
        draft: Boolean(versions),
        limit: admin.pagination?.defaultLimit ?? 10,
        sort: defaultSort ?? '-createdAt',
        overrideAccess: true,
      })
    expectIndexed(await plansOf(list))
  })

  it('for what the process does several times a second', async () => {
    const work = async () => {
      await runDueSchedules(payload)
      await dispatchOutbox(payload)
      return true
    }
    await payload.db.deleteMany({ collection: 'outbox', where: { tries: { less_than: 5 } } })
    expectIndexed(await plansOf(work))
  })
})
