import type { Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { readCharacterAt } from '#data/character.ts'
import { readEpisodeAt } from '#data/episode.ts'
import { readHome } from '#data/home.ts'
import { readRecapAt } from '#data/recap.ts'
import { readShowAt } from '#data/show.ts'
import { readSite } from '#data/site.ts'
import { readSitemap } from '#data/sitemap.ts'
import { readSongAt } from '#data/song.ts'
import { buildRecapOf, buildWorld, paths, read, type World } from '#tests/integration/data/world.ts'
import {
  buildCharacter,
  buildDraft,
  buildEpisode,
  change,
  publish,
  text,
  unpublish,
} from '#tests/integration/support/records.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'

let payload: Payload
let world: World

beforeAll(async () => {
  payload = await startPayload()
})

beforeEach(async () => {
  world = await buildWorld(payload)
  const data = { airsAt: '2012-02-14T03:00:00.000Z' }
  await payload.update({ collection: 'episodes', id: world.episode.id, data, overrideAccess: true })
})

const readers = {
  home: () => readHome(read(payload)),
  show: () => readShowAt(read(payload), paths.show),
  episode: () => readEpisodeAt(read(payload), paths.episode),
  recap: () => readRecapAt(read(payload), paths.recap),
  character: () => readCharacterAt(read(payload), paths.karen),
  song: () => readSongAt(read(payload), paths.callMe),
}

async function pageOf<Page>(answer: Promise<{ kind: string; page?: Page }>): Promise<Page> {
  const { page } = await answer
  if (!page) throw new Error('no page')
  return page
}

describe('a recap’s page', () => {
  it('has the whole recap', async () => {
    const recap = await pageOf(readers.recap())
    expect(recap).toMatchObject({
      id: world.recap.id,
      rev: 1,
      path: paths.recap,
      headline: 'Inside headline',
      dek: 'Inside dek',
      safe: { headline: 'Outside', dek: null, image: null },
      authors: [{ name: 'Nora Vance', role: 'writer' }],
      show: { title: 'Smash', path: paths.show },
      subject: { kind: 'episodes', episodes: [{ title: 'S1 E2: The Callback', path: paths.episode }] },
    })
    expect(recap.feedId).toMatch(/^tag:/)
    expect(recap.publishedAt).toMatch(/^\d{4}-\d\d-\d\dT/)
  })

  it('links its mentions to where they are now', async () => {
    const { body } = await pageOf(readers.recap())
    const links = body
      .flatMap((block) => ('children' in block ? block.children : []))
      .filter(({ kind }) => kind === 'mention')
    expect(links).toMatchObject([{ path: paths.karen }, { path: paths.callMe }])
  })

  it('shows what is live and not the draft over it', async () => {
    await change({
      payload,
      id: world.recap.id,
      base: 1,
      data: { headline: 'Pending', body: text('Pending.') },
    })
    expect(JSON.stringify(await pageOf(readers.recap()))).not.toContain('Pending')
  })
})

describe('outside its own page a recap', () => {
  it.each(['home', 'show', 'episode', 'character', 'song'] as const)(
    'has its safe face only: %s',
    async (name) => {
      const words = JSON.stringify(await readers[name]())
      expect(words).toContain('Outside')
      expect(words).not.toContain('Inside')
    },
  )

  it('is called by its episode where nobody wrote a safe headline', async () => {
    await publish({ payload, id: world.recap.id, base: 1, data: { safeHeadline: '' } })
    const { lead } = await readHome(read(payload))
    expect(lead?.headline).toBe('Smash, season 1 episode 2: The Callback')
  })

  it('comes before the ones that were first published earlier', async () => {
    const second = await buildRecapOf({ payload, world, safeHeadline: 'Second' })
    await publish({ payload, id: world.recap.id, base: 1, data: { dek: 'Corrected' } })
    const { lead, recaps } = await readHome(read(payload))
    expect([lead, ...recaps].map((recap) => recap?.id)).toEqual([second.id, world.recap.id])
  })
})

describe('what only a draft knows', () => {
  it('is on no page', async () => {
    const ivy = await buildCharacter({ payload, show: world.show.id, name: 'Secret Ivy' })
    const body = text(`[Ivy](characters:${ivy.id}) waits.`)
    await buildDraft({ payload, episode: world.episode.id, safeHeadline: 'Secret recap', body })
    const pages = await Promise.all([
      ...Object.values(readers).map((page) => page()),
      readSitemap(read(payload)),
    ])
    expect(JSON.stringify(pages)).not.toMatch(/secret/i)
    const path = '/shows/smash/characters/secret-ivy'
    expect(await readCharacterAt(read(payload), path)).toEqual({ kind: 'none' })
  })
})

describe('an unpublished recap', () => {
  beforeEach(async () => {
    await unpublish({ payload, id: world.recap.id, base: 1 })
  })

  it('is gone from every page, with what only it mentioned', async () => {
    expect(await readers.recap()).toEqual({ kind: 'none' })
    expect(await readers.character()).toEqual({ kind: 'none' })
    expect(await readers.song()).toEqual({ kind: 'none' })
    const lists = await Promise.all([readers.home(), readers.show(), readers.episode()])
    expect(JSON.stringify(lists)).not.toMatch(/Outside|Karen|Call Me/)
  })

  it('leaves the sitemap to what can be seen', async () => {
    expect((await readSitemap(read(payload))).map(({ path }) => path)).toEqual([
      ...['/', '/recaps', '/shows', '/songs', '/feeds'],
      ...[paths.show, `${paths.show}/characters`, `${paths.show}/songs`],
      ...[paths.episode, '/shows/smash/season/1'],
    ])
  })
})

describe('the list of mentions', () => {
  it('gives sentence and paragraph, in the order of the text', async () => {
    const { along, show } = await pageOf(readers.character())
    expect(show.path).toBe(paths.show)
    const lines = [{ words: 'Karen', sentence: 'Karen sings Call Me.', paragraph: 1 }]
    expect(along).toMatchObject([
      {
        season: 1,
        entries: [
          { kind: 'named', at: { path: paths.episode }, recaps: [{ recap: { path: paths.recap }, lines }] },
        ],
      },
    ])
  })

  it('follows a correction that no longer names the record', async () => {
    await buildRecapOf({ payload, world, safeHeadline: 'Second' })
    await publish({ payload, id: world.recap.id, base: 1, data: { body: text('Nobody.') } })
    const { mentions } = await pageOf(readers.song())
    expect(mentions.map(({ recap }) => recap.headline)).toEqual(['Second'])
  })
})

describe('a show', () => {
  it('lists episodes in order, and only what can be seen', async () => {
    await buildEpisode({ payload, show: world.show.id, season: 2, number: 1 })
    await buildEpisode({ payload, show: world.show.id, season: 1, number: 10 })
    await buildCharacter({ payload, show: world.show.id, name: 'Nobody Yet' })
    const show = await pageOf(readers.show())
    const labels = show.seasons.map(({ episodes }) => episodes.map(({ label }) => label))
    expect(labels).toEqual([['S2 E1'], ['S1 E2', 'S1 E10']])
    expect(show.cast.map(({ title }) => title)).toEqual(['Karen Cartwright'])
  })

  it('keeps an episode’s title to itself that gives something away', async () => {
    const data = { titleGivesAway: true }
    await payload.update({ collection: 'episodes', id: world.episode.id, data, overrideAccess: true })
    expect(JSON.stringify([await readers.show(), await readers.episode()])).not.toContain('The Callback')
  })
})

it('the site has a name and a zone from the start', async () => {
  expect(await readSite(read(payload))).toEqual({
    name: 'Previously',
    tagline: 'Every recap, and who is in it.',
    navigation: [],
    zone: 'America/New_York',
    front: { lead: null, sections: ['new', 'on-now', 'songbook', 'desk'] },
  })
})
