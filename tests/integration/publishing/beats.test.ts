import type { Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { emptyDatabase } from '#tests/integration/support/empty-database.ts'
import {
  buildCharacter,
  buildDraft,
  buildEpisode,
  buildLive,
  buildShow,
  change,
  text,
} from '#tests/integration/support/records.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'
import type { Beat, Character, Episode, Show } from '#types'

let payload: Payload
let show: Show
let episodes: Episode[]
let karen: Character
const write = { depth: 0, overrideAccess: true } as const

beforeAll(async () => {
  payload = await startPayload()
})

beforeEach(async () => {
  await emptyDatabase(payload)
  show = await buildShow({ payload, title: 'Smash' })
  episodes = []
  for (const number of [1, 2, 3]) {
    const airsAt = `2012-02-0${number}T03:00:00.000Z`
    episodes.push(await buildEpisode({ payload, show: show.id, number, airsAt }))
  }
  karen = await buildCharacter({ payload, show: show.id, name: 'Karen' })
})

const idOf = (number: number) => episodes[number - 1]?.id ?? ''
const marked = () =>
  text(`It rains. [Karen](characters:${karen.id}) sings.{characters:${karen.id}} It stops.`)

/** Everything that the outbox says is to expire. */
async function expired(): Promise<string[]> {
  const { docs } = await payload.find({ collection: 'outbox', limit: 0, ...write })
  return docs.flatMap(({ tags }) => (tags as string[] | null) ?? [])
}

async function rows(): Promise<Beat[]> {
  const { docs } = await payload.find({ collection: 'beats', sort: 'position', limit: 0, ...write })
  return docs
}

describe('the beats of a recap', () => {
  it('are rows while it is live, with what it tells and how far', async () => {
    const recap = await buildLive({ payload, episode: idOf(2), body: marked() })
    expect(await rows()).toMatchObject([
      {
        ...{ recapId: recap.id, anchor: 'beat-1', sentence: 'Karen sings.', position: 1 },
        ...{ characters: JSON.stringify([karen.id]), show: show.id, reach: 10_002 },
      },
    ])
    const live = await change({
      payload,
      id: recap.id,
      base: 1,
      data: { body: text('Nothing.'), _status: 'published' },
    })
    expect(await rows()).toEqual([])
    await change({
      payload,
      id: recap.id,
      base: live.rev ?? 0,
      data: { body: marked(), _status: 'published' },
    })
    expect(await rows()).toHaveLength(1)
  })

  it('go when it is unpublished, put into the trash or deleted, and none are of a draft', async () => {
    await buildDraft({ payload, episode: idOf(1), body: marked() })
    expect(await rows()).toEqual([])
    const recap = await buildLive({ payload, episode: idOf(2), body: marked() })
    await change({ payload, id: recap.id, base: 1, data: { _status: 'draft' } })
    expect(await rows()).toEqual([])
  })

  it('in a spoiler reach its episode, and move with it', async () => {
    const body = text(
      `Karen sings.{characters:${karen.id}}`,
      `::spoiler(episodes:${idOf(3)}) She wins.{characters:${karen.id}}`,
    )
    await buildLive({ payload, episode: idOf(1), body })
    expect((await rows()).map(({ reach, later }) => [reach, later ?? null])).toEqual([
      [10_001, null],
      [10_003, idOf(3)],
    ])
    await payload.update({ collection: 'episodes', id: idOf(3), data: { number: 9 }, ...write })
    await payload.update({ collection: 'episodes', id: idOf(1), data: { number: 4 }, ...write })
    expect((await rows()).map(({ reach }) => reach)).toEqual([10_004, 10_009])
  })

  it('in a spoiler about another show are told to nobody', async () => {
    const other = await buildShow({ payload, title: 'Glee' })
    const elsewhere = await buildEpisode({
      payload,
      show: other.id,
      number: 1,
      airsAt: '2012-02-01T03:00:00.000Z',
    })
    const body = text(
      'Plainly said.',
      `::spoiler(episodes:${elsewhere.id}) She wins.{characters:${karen.id}}`,
    )
    await buildLive({ payload, episode: idOf(1), body })
    expect((await rows()).map(({ reach }) => reach ?? null)).toEqual([null])
  })

  it('expire what tells of them, and only they do', async () => {
    const recap = await buildLive({ payload, episode: idOf(2), body: text('Nothing.') })
    const tag = `list:beats:${show.id}`
    expect(await expired()).not.toContain(tag)
    const live = await change({
      payload,
      id: recap.id,
      base: 1,
      data: { body: marked(), _status: 'published' },
    })
    expect(await expired()).toContain(tag)
    await payload.db.deleteMany({ collection: 'outbox', where: {} })
    await change({
      payload,
      id: recap.id,
      base: live.rev ?? 0,
      data: { body: text('Nothing.'), _status: 'published' },
    })
    expect(await expired()).toContain(tag)
  })

  it('are none of a review', async () => {
    const { docs } = await payload.find({ collection: 'seasons', limit: 1, ...write })
    await buildLive({ payload, kind: 'season', season: docs[0]?.id, body: marked() })
    expect(await rows()).toEqual([])
  })
})

describe('a beat', () => {
  const beat = (fields: object) => ({
    type: 'inlineBlock',
    version: 1,
    fields: { blockType: 'beat', ...fields },
  })
  const body = (...children: object[]) =>
    ({ root: { type: 'root', children: [{ type: 'paragraph', children }] } }) as never

  it.each([
    ['about nobody', 'Karen sings.', () => [], /names no character/],
    ['without words', '… — …', () => [karen.id], /no words/],
  ])(
    '%s keeps its recap from being published, by the field of the text',
    async (_, words, about, message) => {
      const passage = {
        type: 'paragraph',
        children: [{ type: 'text', text: words }, beat({ characters: about() })],
      }
      const plain = { type: 'paragraph', children: [{ type: 'text', text: 'It rains.' }] }
      const given = { root: { type: 'root', children: [plain, passage] } } as never
      const error = await buildLive({ payload, episode: idOf(1), body: given }).catch((thrown) => thrown)
      expect(error.data.errors).toMatchObject([{ path: 'body', message: expect.stringMatching(message) }])
    },
  )

  it('may stand in a draft about nobody', async () => {
    const given = body({ type: 'text', text: 'Karen sings.' }, beat({}))
    expect((await buildDraft({ payload, episode: idOf(1), body: given })).id).toBeTruthy()
  })

  it('holds its characters: none of them can be deleted, and one that is gone keeps it from being published', async () => {
    await buildDraft({ payload, episode: idOf(1), body: marked() })
    const refused = payload.delete({ collection: 'characters', id: karen.id, ...write })
    await expect(refused).rejects.toThrow(/recaps/)
    const gone = body({ type: 'text', text: 'Karen sings.' }, beat({ characters: ['nobody'] }))
    const error = await buildLive({ payload, episode: idOf(1), body: gone }).catch((thrown) => thrown)
    expect(error.data.errors[0]).toMatchObject({ path: 'body', message: expect.stringContaining('gone') })
  })
})
