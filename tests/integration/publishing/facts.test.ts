import type { Payload } from 'payload'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { dispatchOutbox } from '#cms/publishing/dispatch.ts'
import { readCharacterAt } from '#data/character.ts'
import { readEpisodeAt } from '#data/episode.ts'
import { readShowAt } from '#data/show.ts'
import { readSongAt } from '#data/song.ts'
import { env } from '#env'
import { buildWorld, paths, read, type World } from '#tests/integration/data/world.ts'
import {
  buildCharacter,
  buildEpisode,
  buildPerformance,
  buildPerson,
  buildShow,
  buildSong,
} from '#tests/integration/support/records.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'
import type { Character, Episode } from '#types'

const clock = env as { CLOCK_OFFSET: number }
const hour = 3_600_000
const write = { depth: 0, overrideAccess: true } as const

let payload: Payload
let world: World
let later: Episode

beforeAll(async () => {
  payload = await startPayload()
})

beforeEach(async () => {
  world = await buildWorld(payload)
  later = await buildEpisode({ payload, show: world.show.id, number: 3, airsAt: inHours(1) })
})

afterEach(() => {
  clock.CLOCK_OFFSET = 0
})

function inHours(hours: number): string {
  return new Date(Date.now() + hours * hour).toISOString()
}

async function passHours(hours: number): Promise<void> {
  clock.CLOCK_OFFSET = hours * hour
  await dispatchOutbox(payload)
}

async function updateKaren(data: Partial<Character>): Promise<Character> {
  return await payload.update({ collection: 'characters', id: world.karen.id, data, ...write })
}

async function karen() {
  const answer = await readCharacterAt(read(payload), paths.karen)
  return answer.kind === 'page' ? answer.page : null
}

async function problemOf(run: Promise<unknown>): Promise<string> {
  const error = await run.then(
    () => null,
    (reason: { data?: { errors?: { path: string; message: string }[] } }) => reason,
  )
  return (error?.data?.errors ?? []).map(({ path, message }) => `${path}: ${message}`).join('\n')
}

describe('a dated fact', () => {
  it('is told from the episode on from which it holds', async () => {
    const [first, second] = [
      await buildPerson({ payload, name: 'First Player' }),
      await buildPerson({ payload, name: 'Second Player' }),
    ]
    await updateKaren({
      performers: [
        { person: first.id, to: world.episode.id },
        { person: second.id, from: later.id },
      ],
      names: [{ name: 'Karen Sundaram', from: later.id }],
      about: [{ text: 'She waits tables.' }, { text: 'She has left.', from: later.id }],
    })
    expect(await karen()).toMatchObject({
      title: 'Karen Cartwright',
      performers: [{ name: 'First Player', holds: true }],
      about: ['She waits tables.'],
    })
    await passHours(2)
    expect(await karen()).toMatchObject({
      title: 'Karen Sundaram',
      performers: [
        { name: 'First Player', holds: false },
        { name: 'Second Player', holds: true },
      ],
      aliases: ['Karen Cartwright'],
      about: ['She waits tables.', 'She has left.'],
    })
  })

  it('cannot end before it begins', async () => {
    const problem = await problemOf(
      updateKaren({ aliases: [{ name: 'Iowa', from: later.id, to: world.episode.id }] }),
    )
    expect(problem).toBe('aliases.0.to: This ends before it begins.')
  })

  it('cannot name an episode of another show', async () => {
    const other = await buildShow({ payload, title: 'Slow Water' })
    const elsewhere = await buildEpisode({ payload, show: other.id })
    expect(await problemOf(updateKaren({ firstEpisode: elsewhere.id }))).toContain('firstEpisode')
    expect(await problemOf(updateKaren({ aliases: [{ name: 'Iowa', from: elsewhere.id }] }))).toContain(
      'aliases.0.from',
    )
  })

  it('cannot name a record that does not exist', async () => {
    expect(await problemOf(updateKaren({ performers: [{ person: 'nobody' }] }))).toContain(
      'performers.0.person',
    )
    expect((await karen())?.performers).toEqual([])
  })
})

describe('a character', () => {
  it('is seen by nobody before its first episode has aired, and by everybody from then on', async () => {
    await updateKaren({ firstEpisode: later.id })
    expect(await karen()).toBeNull()
    expect(await namesOnShow()).not.toContain('Karen Cartwright')
    await passHours(2)
    expect(await karen()).not.toBeNull()
    expect(await namesOnShow()).toContain('Karen Cartwright')
  })

  it('goes when the air time of its first episode is put off, and stays away when the old time comes', async () => {
    await payload.update({ collection: 'episodes', id: later.id, data: { airsAt: inHours(-1) }, ...write })
    await updateKaren({ firstEpisode: later.id })
    expect(await karen()).not.toBeNull()
    await payload.update({ collection: 'episodes', id: later.id, data: { airsAt: inHours(1) }, ...write })
    expect(await karen()).toBeNull()
    await payload.update({ collection: 'episodes', id: later.id, data: { airsAt: inHours(9) }, ...write })
    await passHours(2)
    expect(await karen()).toBeNull()
    await passHours(10)
    expect(await karen()).not.toBeNull()
  })

  it('can be listed where no recap mentions it, and unlisted again', async () => {
    const ivy = await buildCharacter({ payload, show: world.show.id, name: 'Ivy Lynn', listed: true })
    expect(await namesOnShow()).toContain('Ivy Lynn')
    await payload.update({ collection: 'characters', id: ivy.id, data: { listed: false }, ...write })
    expect(await namesOnShow()).not.toContain('Ivy Lynn')
    expect((await readCharacterAt(read(payload), '/shows/smash/characters/ivy-lynn')).kind).toBe('none')
  })
})

async function namesOnShow(): Promise<string[]> {
  const answer = await readShowAt(read(payload), paths.show)
  return answer.kind === 'page' ? answer.page.cast.map(({ title }) => title) : []
}

describe('a performance', () => {
  it('stands with its episode, its song and its singers, once the episode has aired', async () => {
    const { callMe, episode } = world
    await buildPerformance({
      payload,
      episode: episode.id,
      song: callMe.id,
      characters: [world.karen.id],
      setting: 'fantasy',
    })
    await buildPerformance({ payload, episode: later.id, song: callMe.id, characters: [world.karen.id] })
    await payload.update({ collection: 'episodes', id: episode.id, data: { airsAt: inHours(-1) }, ...write })
    const line = { song: { title: 'Call Me' }, singers: [{ title: 'Karen Cartwright' }], setting: 'fantasy' }
    for (const answer of [
      await readEpisodeAt(read(payload), paths.episode),
      await readSongAt(read(payload), paths.callMe),
      await readCharacterAt(read(payload), paths.karen),
    ]) {
      expect(answer).toMatchObject({ kind: 'page', page: { performances: [line] } })
      expect(answer.kind === 'page' && answer.page.performances).toHaveLength(1)
    }
  })

  it('names nobody and nothing that cannot be seen', async () => {
    const hidden = await buildCharacter({ payload, show: world.show.id, name: 'Hidden Person' })
    const secret = await buildSong({ payload, show: world.show.id, title: 'Secret Song' })
    const common = { payload, episode: world.episode.id }
    await payload.update({
      collection: 'episodes',
      id: world.episode.id,
      data: { airsAt: inHours(-1) },
      ...write,
    })
    await buildPerformance({ ...common, song: world.callMe.id, characters: [hidden.id, world.karen.id] })
    await buildPerformance({ ...common, song: secret.id, characters: [world.karen.id] })
    const text = JSON.stringify(await readEpisodeAt(read(payload), paths.episode))
    expect(text).toContain('Call Me')
    expect(text).not.toMatch(/Hidden Person|Secret Song/)
  })

  it('by nobody, as where a record plays, stands among the songs of its episode', async () => {
    const common = {
      payload,
      episode: world.episode.id,
      song: world.callMe.id,
      setting: 'background' as const,
    }
    await payload.update({
      collection: 'episodes',
      id: world.episode.id,
      data: { airsAt: inHours(-1) },
      ...write,
    })
    await buildPerformance({ ...common, characters: [] })
    expect(await readEpisodeAt(read(payload), paths.episode)).toMatchObject({
      page: { performances: [{ song: { title: 'Call Me' }, singers: [], setting: 'background' }] },
    })
  })

  it('by somebody of another show is refused', async () => {
    const other = await buildShow({ payload, title: 'Slow Water' })
    const stranger = await buildCharacter({ payload, show: other.id, name: 'A Stranger' })
    const common = { payload, episode: world.episode.id, song: world.callMe.id }
    expect(await problemOf(buildPerformance({ ...common, characters: [stranger.id] }))).toContain(
      'another show',
    )
  })
})

describe('what something points to', () => {
  it('cannot be deleted, and the refusal names what does', async () => {
    const person = await buildPerson({ payload, name: 'A Player' })
    await updateKaren({ performers: [{ person: person.id, from: later.id }] })
    const remove = (collection: 'people' | 'episodes', id: string) =>
      payload.delete({ collection, id, ...write })
    await expect(remove('people', person.id)).rejects.toThrow('Karen Cartwright (characters)')
    await expect(remove('episodes', later.id)).rejects.toThrow('Karen Cartwright (characters)')
    await updateKaren({ performers: [] })
    await remove('people', person.id)
  })
})

describe('an episode', () => {
  it('stands by its numbers until it is placed by hand, and stays where it was placed', async () => {
    expect(later.order).toBe(10_003)
    const update = async (data: Partial<Episode>) =>
      (await payload.update({ collection: 'episodes', id: later.id, data, ...write })).order
    expect(await update({ number: 4 })).toBe(10_004)
    expect(await update({ order: 10_002.5 })).toBe(10_002.5)
    expect(await update({ number: 5 })).toBe(10_002.5)
  })

  it('airs in a zone that exists', async () => {
    const made = buildEpisode({ payload, show: world.show.id, number: 9, airZone: 'America/Bombshell' })
    expect(await problemOf(made)).toContain('airZone')
  })
})
