import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Boundary } from '#core/boundary.ts'
import { listTag } from '#core/expiry.ts'
import type { Previously } from '#core/previously.ts'
import { readEpisodeAt } from '#data/episode.ts'
import { readPreviouslyAt } from '#data/previously.ts'
import type { Reading } from '#data/reading.ts'
import { readRecapAt } from '#data/recap.ts'
import { readShowAt } from '#data/show.ts'
import { readSitemap } from '#data/sitemap.ts'
import { buildStory, type Story } from '#tests/integration/data/boundary-world.ts'
import { change, text } from '#tests/integration/support/records.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'

let payload: Payload
let story: Story
const write = { depth: 0, overrideAccess: true } as const

beforeAll(async () => {
  payload = await startPayload()
  story = await buildStory(payload)
}, 120_000)

/** Of everybody, or of somebody who has seen up to a place below the show. */
function reading(boundary?: Boundary): Reading {
  const tags = new Set<string>()
  if (boundary === undefined) return { payload, tags }
  return { payload, tags, seen: { shows: new Map([[story.show.id, boundary]]), isClosed: true } }
}

async function pageAt(code: string, boundary?: Boundary): Promise<Previously> {
  const answer = await readPreviouslyAt(reading(boundary), 'smash', code)
  if (answer.kind !== 'page' || !('previously' in answer.page)) throw new Error(JSON.stringify(answer))
  return answer.page.previously
}

const told = ({ seasons }: Pick<Previously, 'seasons'>) =>
  seasons.flatMap(({ episodes }) => episodes.flatMap(({ beats }) => beats.map(({ sentence }) => sentence)))

const sentenceOf = (code: string) => `It is Secret${code}beat that counts.`

describe('what happened before an episode', () => {
  it('is every marked sentence of the recaps before it, by season and episode, and nothing of itself', async () => {
    const page = await pageAt('s02e01')
    expect(told(page)).toEqual(['s01e01', 's01e02', 's01e03'].map(sentenceOf))
    expect(page.seasons.map(({ title, episodes }) => [title, episodes.map(({ label }) => label)])).toEqual([
      ['Season 1', ['S1 E1', 'S1 E2', 'S1 E3']],
    ])
    expect(page).toMatchObject({ path: '/shows/smash/previously/s02e01', label: 'S2 E1', isWhole: true })
    expect(JSON.stringify(page)).not.toContain('Secrets02e01')
  })

  it('leads to each sentence in its recap, and to whom it is about', async () => {
    const [beat] = (await pageAt('s01e02')).seasons[0]?.episodes[0]?.beats ?? []
    const { slug } = story.chapters[0]?.recap ?? {}
    expect(beat?.path).toBe(`/shows/smash/s01e01/${slug}#beat-1`)
    const [karen, newcomer] = beat?.characters ?? []
    expect(karen).toMatchObject({ title: 'Secrets01e01calledThen', path: '/shows/smash/characters/karen' })
    expect(newcomer?.title).toBe('Secrets01e01newcomer')
  })

  it('calls everybody what they were called then, whoever reads it', async () => {
    const [beat] = (await pageAt('s02e01')).seasons[0]?.episodes[0]?.beats ?? []
    expect(beat?.characters[0]?.title).toBe('Secrets01e03calledThen')
  })

  it('is nothing before the first episode', async () => {
    expect(told(await pageAt('s01e01'))).toEqual([])
  })

  it('is at no address of an episode that there is none of, and moves with one that has moved', async () => {
    expect((await readPreviouslyAt(reading(), 'smash', 's09e09')).kind).toBe('none')
    expect((await readPreviouslyAt(reading(), 'glee', 's01e01')).kind).toBe('none')
    const moved = await readPreviouslyAt(reading(), 'smash', 'S01E02')
    expect(moved).toEqual({ kind: 'moved', path: '/shows/smash/previously/s01e02' })
  })

  it('depends on the beats of the show', async () => {
    const of = reading()
    await readPreviouslyAt(of, 'smash', 's01e02')
    expect([...of.tags]).toContain(listTag('beats', story.show.id))
  })
})

describe('to a reader with a boundary', () => {
  it('what happened before her next episode is told whole, without a word about that', async () => {
    const page = await pageAt('s01e03', 10_002)
    expect(told(page)).toEqual(['s01e01', 's01e02'].map(sentenceOf))
    expect(JSON.stringify(page)).not.toContain('Secrets01e03')
    expect(JSON.stringify(page)).not.toContain('Secrets02e01')
  })

  it('what happened before a later one is not told, but that she can say that she has seen it', async () => {
    const answer = await readPreviouslyAt(reading(10_001), 'smash', 's02e01')
    expect(answer).toMatchObject({
      kind: 'page',
      page: { beyond: { label: 'S1 E3', place: 's01e03', path: '/shows/smash/previously/s02e01' } },
    })
    expect(JSON.stringify(answer)).not.toMatch(/Secrets01e0[23]|Secrets02/)
  })

  it('who has not started, nothing is told', async () => {
    expect(told(await pageAt('s01e01', null))).toEqual([])
    const answer = await readPreviouslyAt(reading(null), 'smash', 's01e02')
    expect(answer).toMatchObject({ page: { beyond: { place: 's01e01' } } })
  })

  it('the hub, and the episode that comes next, lead to it; those of everybody else and other episodes do not', async () => {
    const hub = async (boundary?: Boundary) => {
      const answer = await readShowAt(reading(boundary), '/shows/smash')
      return answer.kind === 'page' ? answer.page.previously : 'none'
    }
    expect(await hub(10_002)).toEqual({ path: '/shows/smash/previously/s01e03', label: 'S1 E3' })
    expect(await hub()).toBeNull()
    expect(await hub(null)).toBeNull()
    expect(await hub(20_001)).toBeNull()
    const episode = async (code: string, boundary?: Boundary) => {
      const answer = await readEpisodeAt(reading(boundary), `/shows/smash/${code}`)
      return answer.kind === 'page' ? (answer.page.previously?.path ?? null) : 'none'
    }
    expect(await episode('s01e03', 10_002)).toBe('/shows/smash/previously/s01e03')
    expect(await episode('s02e01', 10_002)).toBeNull()
    expect(await episode('s01e01')).toBeNull()
    expect(await episode('s01e02')).toBe('/shows/smash/previously/s01e02')
  })

  it('the recap that comes next has it at its top once she has seen the episode, and leads to it before', async () => {
    const recapAt = async (chapter: number, boundary?: Boundary) => {
      const { code, recap } = story.chapters[chapter] ?? { code: '', recap: { slug: '' } }
      return await readRecapAt(reading(boundary), `/shows/smash/${code}/${recap.slug}`)
    }
    const next = await recapAt(2, 10_003)
    expect(next.kind === 'page' && next.page.previously && told(next.page.previously)).toEqual(
      ['s01e01', 's01e02'].map(sentenceOf),
    )
    for (const answer of [await recapAt(1, 10_003), await recapAt(2), await recapAt(0, 10_001)]) {
      expect(answer.kind === 'page' && answer.page.previously).toBeNull()
    }
    const beyond = await recapAt(2, 10_002)
    expect(beyond).toMatchObject({
      kind: 'beyond',
      beyond: { previously: { path: '/shows/smash/previously/s01e03', label: 'S1 E3' } },
    })
    expect(await recapAt(3, 10_002)).toMatchObject({ kind: 'beyond', beyond: { previously: null } })
  })
})

describe('a marked sentence in a spoiler', () => {
  it('is told under its episode, from the one after that on', async () => {
    const [first, second] = story.chapters
    if (!first || !second) throw new Error('no chapters')
    const recap = await payload.findByID({ collection: 'recaps', id: first.recap.id, ...write })
    const body = text(
      `Plainly said.{characters:${story.karen.id}}`,
      `::spoiler(episodes:${second.episode.id}) Laterwords count.{characters:${story.karen.id}}`,
    )
    const data = { body, _status: 'published' } as never
    await change({ payload, id: recap.id, base: recap.rev ?? 0, data })
    expect(told(await pageAt('s01e02'))).toEqual(['Plainly said.'])
    expect(told(await pageAt('s01e02', 10_001))).toEqual(['Plainly said.'])
    const page = await pageAt('s01e03', 10_002)
    const [, later] = page.seasons[0]?.episodes ?? []
    expect(later?.beats.map(({ sentence }) => sentence)).toEqual([sentenceOf('s01e02'), 'Laterwords count.'])
    expect(later?.beats[1]?.path).toMatch(/#beat-2-1$/)
  })
})

describe('the sitemap', () => {
  it('lists what has something to tell, and nothing else of the kind', async () => {
    const entries = await readSitemap(reading())
    const found = entries.filter(({ path }) => path.includes('/previously/')).map(({ path }) => path)
    expect(found).toEqual(['s01e02', 's01e03', 's02e01'].map((code) => `/shows/smash/previously/${code}`))
  })
})
