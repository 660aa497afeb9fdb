import type { Payload } from 'payload'
import { beforeEach, describe, expect, it } from 'vitest'
import { readFilteredLedgerAt, readLedgerAt, readLedgerTable } from '#data/ledger.ts'
import { buildWorld, read, type World } from '#tests/integration/data/world.ts'
import {
  buildCharacter,
  buildEpisode,
  buildPerformance,
  buildSong,
} from '#tests/integration/support/records.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'

let payload: Payload
let world: World

const write = { depth: 0, overrideAccess: true } as const
const past = '2012-02-14T03:00:00.000Z'
const future = '2999-01-01T00:00:00.000Z'

beforeEach(async () => {
  payload ??= await startPayload()
  world = await buildWorld(payload)
  const { callMe, episode, karen, show } = world
  await payload.update({ collection: 'episodes', id: episode.id, data: { airsAt: past }, ...write })
  const ivy = await buildCharacter({ payload, show: show.id, name: 'Ivy Lynn', listed: true })
  const star = await buildSong({
    payload,
    show: show.id,
    title: 'A Star',
    writtenForShow: true,
    listed: true,
  })
  const hidden = await buildSong({ payload, show: show.id, title: 'Secret Song' })
  const later = await buildEpisode({ payload, show: show.id, number: 3, airsAt: future })
  const sung = (at: string, song: string, singer: string, order: number) =>
    buildPerformance({ payload, episode: at, song, characters: [singer], order, note: '=1+1' })
  await sung(episode.id, callMe.id, karen.id, 1)
  await sung(episode.id, star.id, ivy.id, 2)
  await sung(episode.id, hidden.id, ivy.id, 3)
  await sung(later.id, callMe.id, ivy.id, 1)
})

async function left(query: string): Promise<string[]> {
  const answer = await readFilteredLedgerAt(read(payload), 'smash', query)
  if (answer.kind !== 'page') throw new Error(answer.kind)
  const { byTitle, episodes } = answer.page
  return (byTitle ?? episodes.flatMap(({ performances }) => performances)).map(({ song }) => song.title)
}

describe('a ledger', () => {
  it('counts what has been sung and can be seen, and offers who sang it', async () => {
    expect(await readLedgerAt(read(payload), 'smash', '')).toMatchObject({
      page: {
        counts: { performances: 2, songs: 2 },
        place: { aired: 1, total: 2 },
        byTitle: null,
        choices: {
          episode: [{ value: 's01e02', title: 'S1 E2' }],
          singer: [{ value: 'karen-cartwright' }, { value: 'ivy-lynn' }],
          moreSingers: [],
          setting: [{ value: 'stage' }],
        },
      },
    })
  })

  it.each([
    ['singer=ivy-lynn', ['A Star']],
    ['kind=covers', ['Call Me']],
    ['order=title', ['A Star', 'Call Me']],
    ['episode=s01e02&setting=stage', ['Call Me', 'A Star']],
    ['episode=s01e03', []],
    ['singer=nobody', []],
    ['order=nonsense', ['Call Me', 'A Star']],
    ['singer=karen-cartwright&singer=ivy-lynn', ['Call Me']],
  ])('filtered by %s leaves %j', async (query, titles) => {
    expect(await left(query)).toEqual(titles)
  })

  it('filtered moves with its show, and there is none of a show that is none', async () => {
    await payload.update({ collection: 'shows', id: world.show.id, data: { slug: 'bombshell' }, ...write })
    const at = async (show: string) => await readFilteredLedgerAt(read(payload), show, 'order=title')
    expect(await at('smash')).toEqual({ kind: 'moved', path: '/shows/bombshell/songs' })
    expect(await at('nothing')).toEqual({ kind: 'none' })
  })

  it('as a table has the same boundary as its page', async () => {
    const answer = await readLedgerTable(read(payload), 'smash')
    if (answer.kind !== 'page') throw new Error(answer.kind)
    expect(answer.page.performances.map(({ song }) => song.title)).toEqual(['Call Me', 'A Star'])
    expect(JSON.stringify(answer)).not.toMatch(/Secret|E3/)
  })
})
