import type { Payload } from 'payload'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Character } from '#core/character-page.ts'
import { readCharacterAt } from '#data/character.ts'
import { readSongAt } from '#data/song.ts'
import { buildWorld, paths, read, type World } from '#tests/integration/data/world.ts'
import {
  buildCharacter,
  buildEpisode,
  buildLive,
  buildPerformance,
  buildPerson,
  buildShow,
  text,
} from '#tests/integration/support/records.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'

let payload: Payload
let world: World

const write = { depth: 0, overrideAccess: true } as const
const airedOn = (day: number) => `2012-02-${String(day).padStart(2, '0')}T03:00:00.000Z`
const future = '2999-01-01T00:00:00.000Z'

beforeEach(async () => {
  payload ??= await startPayload()
  world = await buildWorld(payload)
  await payload.update({
    collection: 'episodes',
    id: world.episode.id,
    data: { airsAt: airedOn(2) },
    ...write,
  })
})

const episode = (number: number, airsAt = airedOn(number)) =>
  buildEpisode({ payload, show: world.show.id, number, airsAt })

async function karen(): Promise<Character> {
  const answer = await readCharacterAt(read(payload), paths.karen)
  if (answer.kind !== 'page') throw new Error(answer.kind)
  return answer.page
}

const told = ({ along }: Character) =>
  along.flatMap(({ entries }) =>
    entries.map((entry) => (entry.kind === 'gap' ? entry.words : `${entry.kind} ${entry.at?.label}`)),
  )

describe('along the season a character', () => {
  it('is named, or not, where a recap is live, up to the next episode', async () => {
    const [third, , fifth] = [await episode(3), await episode(4), await episode(5)]
    const next = await episode(6, future)
    await episode(7, future)
    await buildLive({ payload, episode: third.id, safeHeadline: 'Nobody' })
    const body = text('First.', `[Karen](characters:${world.karen.id}) waits.`)
    await buildLive({ payload, episode: fifth.id, safeHeadline: 'Fifth', body })
    const page = await karen()
    expect(told(page)).toEqual(['named S1 E2', 'E3', 'named S1 E5', 'ahead S1 E6'])
    expect(page.along[0]?.entries[2]).toMatchObject({
      recaps: [{ recap: { headline: 'Fifth' }, lines: [{ sentence: 'Karen waits.', paragraph: 2 }] }],
    })
    expect(page.along[0]?.entries[3]).toMatchObject({ airsAt: next.airsAt })
    expect(page.asOf).toMatchObject({ label: 'S1 E5', place: { number: 4, aired: 4, total: 6 } })
  })

  it('is named elsewhere by another show, whatever number its season or its episode has', async () => {
    const third = await episode(3)
    const other = await buildShow({ payload, title: 'Low Season' })
    const theirs = await buildEpisode({ payload, show: other.id, number: 3, airsAt: airedOn(3) })
    const where = { show: { equals: other.id } }
    const { docs } = await payload.find({ collection: 'seasons', where, ...write })
    const body = text(`Like [Karen](characters:${world.karen.id}), they sing.`)
    const review = { kind: 'season', show: other.id, season: docs[0]?.id } as const
    await buildLive({ payload, ...review, safeHeadline: 'A review', body })
    await buildLive({ payload, episode: theirs.id, safeHeadline: 'A recap', body })
    const page = await karen()
    expect(page.along.map(({ season }) => season)).toEqual([1, null])
    expect(told(page)).toEqual(['named S1 E2', 'named undefined', 'named undefined'])
    await buildLive({ payload, episode: third.id, safeHeadline: 'Nobody' })
    expect(told(await karen())[1]).toBe('E3')
  })

  it('is most often named with who shares their paragraphs and can be seen', async () => {
    const third = await episode(3)
    const later = await episode(9, future)
    const { id: show } = world.show
    const [ivy, derek, never] = [
      await buildCharacter({ payload, show, name: 'Ivy Lynn' }),
      await buildCharacter({ payload, show, name: 'Derek Wills' }),
      await buildCharacter({ payload, show, name: 'Not Yet', firstEpisode: later.id }),
    ]
    const [k, i, d, n] = [world.karen, ivy, derek, never].map(
      ({ id }, at) => `[Name ${at}](characters:${id})`,
    )
    const paragraphs = [
      `${k} and ${i}, with ${n}.`,
      `${i} and ${k}, with ${n}.`,
      `${k} and ${d}.`,
      `${d}.`,
      `${d}.`,
    ]
    await buildLive({ payload, episode: third.id, body: text(...paragraphs) })
    const { companions } = await karen()
    expect(companions.map(({ title }) => title)).toEqual(['Ivy Lynn', 'Derek Wills'])
  })

  it('is played by whoever plays them, from and to episodes, and the end is nobody’s to know before', async () => {
    const [third, later] = [await episode(3), await episode(9, future)]
    const [first, second] = [
      await buildPerson({ payload, name: 'First Player' }),
      await buildPerson({ payload, name: 'Second Player' }),
    ]
    const performers = [
      { person: first.id, from: world.episode.id, to: world.episode.id },
      { person: second.id, from: third.id, to: later.id },
    ]
    await payload.update({
      ...{
        collection: 'characters',
        id: world.karen.id,
        data: { performers, firstEpisode: world.episode.id },
      },
      ...write,
    })
    const page = await karen()
    expect(page.performers).toMatchObject([
      { name: 'First Player', holds: false, since: 'S1 E2', until: 'S1 E2' },
      { name: 'Second Player', holds: true, since: 'S1 E3', until: null },
    ])
    expect(page.firstSeen).toMatchObject({ label: 'S1 E2', path: paths.episode })
    expect(JSON.stringify(page.performers)).not.toContain('E9')
    for (const at of [world.episode, third])
      await buildPerformance({ payload, episode: at.id, song: world.callMe.id, characters: [world.karen.id] })
    const song = await readSongAt(read(payload), paths.callMe)
    expect(song).toMatchObject({
      page: {
        performances: [
          { outing: 1, singers: [{ performer: { name: 'First Player' } }] },
          { outing: 2, singers: [{ performer: { name: 'Second Player' } }] },
        ],
      },
    })
  })
})
