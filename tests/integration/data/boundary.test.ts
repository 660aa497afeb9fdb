import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Boundary } from '#core/boundary.ts'
import { content, type PublicCollection } from '#core/content.ts'
import type { Seen } from '#core/seen.ts'
import { readAuthorAt } from '#data/author.ts'
import { readCastAt } from '#data/cast.ts'
import { readCharacterAt } from '#data/character.ts'
import { readEpisodeAt } from '#data/episode.ts'
import { readFeedPageAt } from '#data/feed/feed-page.ts'
import { readHome } from '#data/home.ts'
import { readFilteredLedgerAt, readLedgerAt } from '#data/ledger.ts'
import { readPersonAt } from '#data/person.ts'
import { readPreviouslyAt } from '#data/previously.ts'
import type { Reading } from '#data/reading.ts'
import { readRecapAt } from '#data/recap.ts'
import { readRecaps } from '#data/recaps.ts'
import { readSeasonAt } from '#data/season.ts'
import { readShowAt } from '#data/show.ts'
import { readShows } from '#data/shows.ts'
import { readSongAt } from '#data/song.ts'
import { readShowTagAt, readTagAt } from '#data/tag.ts'
import { readWorkAt } from '#data/work.ts'
import { readWorks } from '#data/works.ts'
import { addHindsight, buildStory, type Story } from '#tests/integration/data/boundary-world.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'

let payload: Payload
let story: Story
let hindsight: string[]
/** Every address that there is, with the kind of its record. */
let addresses: { path: string; kind: PublicCollection }[]

beforeAll(async () => {
  payload = await startPayload()
  story = await buildStory(payload)
  hindsight = await addHindsight(payload, story)
  const { docs } = await payload.find({ collection: 'addresses', limit: 0, overrideAccess: true })
  addresses = docs.map(({ path, recordCollection }) => ({ path, kind: recordCollection as PublicCollection }))
}, 120_000)

function reading(boundary: Boundary, isClosed: boolean): Reading {
  const seen: Seen = { shows: new Map([[story.show.id, boundary]]), isClosed }
  return { payload, tags: new Set(), seen }
}

const last = (path: string) => path.split('/').at(-1) ?? ''

const readers: Partial<Record<PublicCollection, (of: Reading, path: string) => Promise<unknown>>> = {
  shows: readShowAt,
  seasons: readSeasonAt,
  episodes: readEpisodeAt,
  recaps: readRecapAt,
  characters: (of, path) => readCharacterAt(of, path, ''),
  songs: (of, path) => readSongAt(of, path, ''),
  works: (of, path) => readWorkAt(of, last(path)),
  people: (of, path) => readPersonAt(of, last(path)),
  authors: (of, path) => readAuthorAt(of, last(path), ''),
  tags: (of, path) => readTagAt(of, last(path), ''),
}

const belowShow: PublicCollection[] = ['shows', 'seasons', 'episodes', 'recaps', 'characters', 'songs']

/** Everything that pages say to somebody at a boundary, by what was asked for. */
async function everything(boundary: Boundary): Promise<Map<string, string>> {
  const told = new Map<string, string>()
  const tell = async (name: string, page: Promise<unknown>) => void told.set(name, JSON.stringify(await page))
  const below = () => reading(boundary, true)
  const outside = () => reading(boundary, false)
  for (const { path, kind } of addresses) {
    const read = readers[kind]
    expect(read, kind).toBeDefined()
    const isBelow = belowShow.includes(kind)
    await tell(path, read?.(isBelow ? below() : outside(), path) ?? Promise.resolve(null))
    if (['shows', 'seasons', 'characters', 'songs'].includes(kind))
      await tell(`${path}/feeds`, readFeedPageAt(below(), path))
    if (kind === 'tags') await tell(`smash ${path}`, readShowTagAt(below(), 'smash', last(path), ''))
  }
  for (const { code } of story.chapters)
    await tell(`previously ${code}`, readPreviouslyAt(below(), 'smash', code))
  await tell('characters', readCastAt(below(), 'smash', ''))
  await tell('ledger', readLedgerAt(below(), 'smash', ''))
  await tell('filtered', readFilteredLedgerAt(below(), 'smash', '?order=title'))
  await tell('home', readHome(outside()))
  await tell('shows', readShows(outside()))
  await tell('recaps', readRecaps(outside(), ''))
  await tell('works', readWorks(outside(), ''))
  return told
}

/** The words that an address repeats because it was asked for by them: they say nothing. */
function withoutAsked(name: string, text: string): string {
  return text.replaceAll(name.replace(/^smash /, ''), '')
}

describe.each([
  ['has not started', null, 0],
  ['is at S1 E1', 10_001, 1],
  ['is at S1 E2', 10_002, 2],
  ['is at S1 E3', 10_003, 3],
  ['is at S2 E1', 20_001, 4],
] as const)('a reader who %s', (_, boundary, seen) => {
  let told: Map<string, string>

  beforeAll(async () => {
    told = await everything(boundary)
  }, 120_000)

  it('is told nothing of what comes later', () => {
    const later = story.chapters.slice(seen).map(({ secret }) => secret)
    const found = [...told].flatMap(([name, text]) =>
      later.flatMap((secret) => {
        const at = withoutAsked(name, text).toLowerCase().indexOf(secret.toLowerCase())
        return at < 0 ? [] : [`${name}: ${text.slice(Math.max(0, at - 60), at + 40)}`]
      }),
    )
    expect(found).toEqual([])
  })

  it('is told everything up to there', () => {
    const all = [...told.values()].join('\n')
    const kinds = ['title', 'calledThen', 'alias', 'about', 'player', 'newcomer', 'newcomerAbout', 'relation']
    kinds.push('song', 'artist', 'note', 'tag', 'headline', 'dek', 'safeHeadline', 'safeDek')
    for (const { secret, code } of story.chapters.slice(0, seen)) {
      const own = code === 's01e01' ? kinds : [...kinds, 'words', 'sung', 'beat']
      for (const kind of own) expect(all, `${secret}${kind}`).toContain(secret + kind)
    }
    for (const word of hindsight) expect(all.includes(word), word).toBe(seen >= 2)
  })

  it('is told of every episode that it is there, and when it was on', () => {
    const season = told.get('/shows/smash/season/1') ?? ''
    for (const { episode } of story.chapters.slice(0, 3)) expect(season).toContain(String(episode.airsAt))
  })

  it('finds no page of whoever and whatever comes later', () => {
    for (const { newcomer, song, recap } of story.chapters.slice(seen)) {
      for (const { path } of [
        { path: content.characters.path({ show: 'smash', slug: newcomer.slug }) },
        { path: content.songs.path({ show: 'smash', slug: song.slug }) },
        { path: content.works.path({ slug: song.slug }) },
      ]) {
        expect(told.get(path), path).toBe('{"kind":"none"}')
      }
      expect(recap.liveRev).not.toBeNull()
    }
  })
})
