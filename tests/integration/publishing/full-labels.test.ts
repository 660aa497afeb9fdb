import type { CollectionSlug, Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { emptyDatabase } from '#tests/integration/support/empty-database.ts'
import {
  buildCharacter,
  buildEpisode,
  buildPerformance,
  buildShow,
  buildSong,
} from '#tests/integration/support/records.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'
import type { Character, Episode, Performance, Season, Show, Song } from '#types'

const write = { depth: 0, overrideAccess: true } as const

let payload: Payload

beforeAll(async () => {
  payload = await startPayload()
})
beforeEach(() => emptyDatabase(payload))

type Calls = Record<'find' | 'findOne' | 'updateOne' | 'updateMany' | 'updateRows', () => unknown>

type Made = {
  show: Show
  episode: Episode
  season: Season
  character: Character
  song: Song
  performance: Performance
}

async function build(title: string): Promise<Made> {
  const show = await buildShow({ payload, title })
  const episode = await buildEpisode({ payload, show: show.id, number: 1, title: 'Pilot' })
  const season = await seasonOf(show)
  const character = await buildCharacter({ payload, show: show.id, name: 'Ivy' })
  const song = await buildSong({ payload, show: show.id, slug: `call-me-in-${show.slug}` })
  const performance = await buildPerformance({
    ...{ payload, episode: episode.id, song: song.id, characters: [character.id] },
  })
  return { show, episode, season, character, song, performance }
}

// The first episode of a season has made it.
async function seasonOf({ id }: Show): Promise<Season> {
  const { docs } = await payload.find({ collection: 'seasons', where: { show: { equals: id } }, ...write })
  const [season] = docs
  if (!season) throw new Error(`show ${id} has no season`)
  return season
}

const kinds = { episode: 'episodes', season: 'seasons', character: 'characters', song: 'songs' } as const

async function namesOf(made: Made): Promise<Record<string, unknown>> {
  const names: Record<string, unknown> = {}
  for (const [kind, collection] of Object.entries({ ...kinds, performance: 'performances' })) {
    const { id } = made[kind as keyof Made]
    const doc = await payload.findByID({ collection: collection as 'episodes', id, ...write })
    names[kind] = doc.fullLabel
  }
  return names
}

const inSmash = {
  episode: 'Smash S1 E1 Pilot',
  season: 'Smash, Season 1',
  character: 'Ivy (Smash)',
  song: 'Call Me (Smash)',
  performance: 'Call Me, Smash S1 E1 Pilot',
}

const rename = async (collection: CollectionSlug, id: string, data: object) => {
  await payload.update({ collection: collection as 'shows', id, data, ...write })
}

describe('the name that a record has among those of every show', () => {
  it('is its own with its show’s', async () => {
    expect(await namesOf(await build('Smash'))).toEqual(inSmash)
  })

  it('is the title by which the panel shows it', () => {
    for (const collection of [...Object.values(kinds), 'performances'] as const) {
      expect(payload.collections[collection].config.admin.useAsTitle).toBe('fullLabel')
    }
  })

  it('cannot be written by hand', async () => {
    const made = await build('Smash')
    for (const [kind, collection] of Object.entries({ ...kinds, performance: 'performances' })) {
      await rename(collection as CollectionSlug, made[kind as keyof Made].id, { fullLabel: 'Mine' })
    }
    expect(await namesOf(made)).toEqual(inSmash)
  })

  it('follows the show, of its records only, and leaves their time of change', async () => {
    const [made, other] = [await build('Smash'), await build('Slow Water')]
    const before = await namesOf(other)
    await rename('shows', made.show.id, { title: 'Bombshell' })
    expect(await namesOf(made)).toEqual({
      episode: 'Bombshell S1 E1 Pilot',
      season: 'Bombshell, Season 1',
      character: 'Ivy (Bombshell)',
      song: 'Call Me (Bombshell)',
      performance: 'Call Me, Bombshell S1 E1 Pilot',
    })
    expect(await namesOf(other)).toEqual(before)
    const episode = await payload.findByID({ collection: 'episodes', id: made.episode.id, ...write })
    expect(episode.updatedAt).toBe(made.episode.updatedAt)
  })

  it('follows the record’s own name', async () => {
    const made = await build('Smash')
    await rename('episodes', made.episode.id, { title: 'The Callback' })
    await rename('songs', made.song.id, { title: 'Beautiful' })
    await rename('characters', made.character.id, { name: 'Karen' })
    await rename('seasons', made.season.id, { title: 'Broadway' })
    expect(await namesOf(made)).toEqual({
      episode: 'Smash S1 E1 The Callback',
      season: 'Smash, Season 1: Broadway',
      character: 'Karen (Smash)',
      song: 'Beautiful (Smash)',
      performance: 'Beautiful, Smash S1 E1 The Callback',
    })
    const { label } = await payload.findByID({
      collection: 'performances',
      id: made.performance.id,
      ...write,
    })
    expect(label).toBe('Beautiful, S1 E1 The Callback')
  })

  it('stays when the show’s rename fails', async () => {
    const made = await build('Smash')
    const other = await buildShow({ payload, title: 'Slow Water' })
    await expect(rename('shows', made.show.id, { title: 'Bombshell', slug: other.slug })).rejects.toThrow()
    expect(await namesOf(made)).toEqual(inSmash)
  })

  it('is made anew for many records in as many queries as for one', async () => {
    const calls = async (title: string, songs: number) => {
      const { show } = await build(title)
      for (let number = 0; number < songs; number += 1) {
        const slug = `song-${number}-in-${show.slug}`
        await buildSong({ payload, show: show.id, title: `Song ${number}`, slug })
      }
      const names = ['find', 'findOne', 'updateOne', 'updateMany', 'updateRows'] as const
      const spies = names.map((name) => vi.spyOn(payload.db as unknown as Calls, name))
      await rename('shows', show.id, { title: `${title} again` })
      const counts = spies.map((spy) => spy.mock.calls.length)
      vi.restoreAllMocks()
      const { docs } = await payload.find({
        ...{ collection: 'songs', where: { show: { equals: show.id } }, pagination: false, ...write },
      })
      expect(docs.map(({ fullLabel }) => fullLabel)).toEqual(
        docs.map((song) => `${song.title} (${title} again)`),
      )
      return counts
    }
    expect(await calls('Smash', 20)).toEqual(await calls('Slow Water', 1))
  })
})
