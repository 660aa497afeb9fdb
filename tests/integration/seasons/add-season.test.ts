import type { Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import config from '#config'
import { emptyDatabase } from '#tests/integration/support/empty-database.ts'
import { buildCharacter, buildEpisode, buildPerson, buildShow } from '#tests/integration/support/records.ts'
import { type Call, type Reply, rest, signIn } from '#tests/integration/support/rest.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'

let payload: Payload
let as: string
let show: string

beforeAll(async () => {
  payload = await startPayload()
})

beforeEach(async () => {
  await emptyDatabase(payload)
  as = await signIn({ payload, role: 'editor' })
  show = (await buildShow({ payload, title: 'Smash' })).id
})

const episodes = Array.from({ length: 15 }, (_, index) => ({
  number: String(index + 1),
  title: `Episode ${index + 1}`,
  date: `2012-02-${String(6 + index).padStart(2, '0')}`,
}))

const cast = [
  { character: 'Karen Cartwright', performer: 'Katharine McPhee', first: '' },
  { character: 'Ivy Lynn', performer: 'Megan Hilty', first: '' },
  { character: 'Dev', performer: 'Raza Jaffrey', first: 's01e03' },
]

const season = () => ({ show, number: 1, zone: 'America/New_York', time: '22:00', episodes, cast })

const send = (json: object, more: Partial<Call> = {}): Promise<Reply> =>
  rest(config, { path: '/seasons/add', method: 'POST', as, json, ...more })

async function counts(): Promise<number[]> {
  const collections = ['seasons', 'episodes', 'characters', 'people', 'outbox', 'addresses'] as const
  return await Promise.all(
    collections.map(async (collection) => (await payload.count({ collection })).totalDocs),
  )
}

const fieldsOf = ({ body }: Reply): string[] =>
  body.errors?.[0]?.data?.errors?.map(({ path }: { path: string }) => path) ?? []

describe('a season that is sent whole', () => {
  it('is stored with its episodes and its cast', async () => {
    const reply = await send(season())
    expect(reply.status, reply.text).toBe(201)
    expect((await counts()).slice(0, 4)).toEqual([1, 15, 3, 3])
    const { docs } = await payload.find({ collection: 'episodes', sort: 'order', limit: 0 })
    expect(docs[0]).toMatchObject({ code: 's01e01', airsAt: '2012-02-07T03:00:00.000Z' })
    const { docs: characters } = await payload.find({ collection: 'characters', sort: 'name', depth: 0 })
    expect(characters.map(({ name, listed, firstEpisode }) => [name, listed, firstEpisode])).toEqual([
      ['Dev', true, docs[2]?.id],
      ['Ivy Lynn', true, docs[0]?.id],
      ['Karen Cartwright', true, docs[0]?.id],
    ])
  })

  it('changes nothing when it is sent again', async () => {
    await send(season())
    const before = await counts()
    const reply = await send(season())
    expect(reply.status, reply.text).toBe(200)
    expect(reply.body.episodes.every(({ state }: { state: string }) => state === 'same')).toBe(true)
    expect(await counts()).toEqual(before)
  })

  it('is made once when two editors send it at once', async () => {
    const replies = await Promise.all([send(season()), send(season()), send(season())])
    expect(
      replies.map(({ status, text }) => [status, text]).filter(([status]) => Number(status) > 201),
    ).toEqual([])
    expect((await counts()).slice(0, 4)).toEqual([1, 15, 3, 3])
    expect(new Set(replies.map(({ body }) => body.season)).size).toBe(1)
  })

  it('places a special where its row stands', async () => {
    await send({
      ...season(),
      episodes: [
        ...episodes.slice(0, 4),
        { number: 's00e01', title: 'A Look Back', date: '' },
        ...episodes.slice(4),
      ],
    })
    const { docs } = await payload.find({ collection: 'episodes', sort: 'order', limit: 0 })
    expect(docs.map(({ code }) => code).slice(3, 6)).toEqual(['s01e04', 's00e01', 's01e05'])
  })
})

describe('what is there already', () => {
  it('is left as it is, and said to differ', async () => {
    await buildEpisode({ payload, show, season: 1, number: 1, title: 'Another title' })
    const reply = await send(season())
    expect(reply.body.episodes[0]).toMatchObject({ state: 'differs', stored: { title: 'Another title' } })
    const { docs } = await payload.find({ collection: 'episodes', where: { code: { equals: 's01e01' } } })
    expect(docs[0]?.title).toBe('Another title')
  })

  it('is brought in step where the form says so, and keeps what the form leaves empty', async () => {
    await buildEpisode({
      payload,
      show,
      season: 1,
      number: 1,
      title: 'Pilot',
      airsAt: '2012-01-01T00:00:00.000Z',
    })
    const rows = [{ number: '1', title: '', date: '2012-02-06' }]
    await send({ ...season(), episodes: rows, cast: [], updateExisting: true })
    const { docs } = await payload.find({ collection: 'episodes' })
    expect(docs).toMatchObject([{ title: 'Pilot', airsAt: '2012-02-07T03:00:00.000Z' }])
  })

  it('is used again: characters and people whatever their case and accents', async () => {
    const person = await buildPerson({ payload, name: 'Zoë Kravitz' })
    const character = await buildCharacter({ payload, show, name: 'Renée' })
    const rows = [{ character: 'RENEE', performer: 'zoe kravitz', first: '' }]
    const reply = await send({ ...season(), cast: rows })
    expect(reply.status, reply.text).toBe(201)
    const { docs } = await payload.find({ collection: 'characters', depth: 0 })
    expect(docs).toHaveLength(1)
    expect(docs[0]).toMatchObject({
      id: character.id,
      listed: true,
      performers: [{ person: person.id, from: null }],
    })
  })

  it('gets another performer from the season’s first episode on', async () => {
    await send(season())
    const second = {
      ...season(),
      number: 2,
      cast: [{ character: 'Dev', performer: 'Somebody Else', first: '' }],
    }
    expect((await send(second)).status).toBe(201)
    const { docs } = await payload.find({
      collection: 'characters',
      where: { name: { equals: 'Dev' } },
      depth: 1,
    })
    const froms = docs[0]?.performers?.map(({ from }) => (typeof from === 'object' ? from?.code : from))
    expect(froms).toEqual([undefined, 's02e01'])
  })

  it('must be named by its slug where two people have one name', async () => {
    await buildPerson({ payload, name: 'John Smith' })
    await payload.create({ collection: 'people', data: { name: 'John Smith', slug: 'john-smith-2' } })
    const rows = (performer: string) => [{ character: 'Ellis', performer, first: '' }]
    const refused = await send({ ...season(), cast: rows('john smith') })
    expect(fieldsOf(refused)).toEqual(['cast.0.performer'])
    expect((await send({ ...season(), cast: rows('john-smith-2') })).status).toBe(201)
    expect((await payload.count({ collection: 'people' })).totalDocs).toBe(2)
  })
})

describe('a season that cannot be stored', () => {
  it('is told all that is wrong at once, and nothing is written', async () => {
    const before = await counts()
    const reply = await send({
      ...season(),
      episodes: [...episodes, { number: '1', title: 'x'.repeat(300), date: 'soon' }],
      cast: [...cast, { character: '🎤', performer: '', first: 'x' }],
    })
    expect(reply.status).toBe(400)
    expect(fieldsOf(reply)).toEqual([
      'episodes.15.title',
      'episodes.15.date',
      'episodes.15.number',
      'cast.3.character',
      'cast.3.first',
    ])
    expect(await counts()).toEqual(before)
  })

  it.each([
    ['show', { show: 'unknown' }],
    ['show', { show: { $ne: 1 } }],
    ['number', { number: -1 }],
    ['number', { number: 'one' }],
    ['zone', { zone: 'America/Gotham' }],
    ['time', { time: 'late' }],
    ['episodes', { episodes: [] }],
    ['episodes', { episodes: 'all' }],
    ['episodes.0.title', { episodes: [{ number: '1', title: 7, date: '' }] }],
    ['cast.0.first', { cast: [{ character: 'Dev', performer: '', first: 's09e09' }] }],
  ])('names the field: %s %j', async (field, wrong) => {
    const before = await counts()
    const reply = await send({ ...season(), ...wrong })
    expect(reply.status, reply.text).toBe(400)
    expect(fieldsOf(reply)).toContain(field)
    expect(await counts()).toEqual(before)
  })

  it('leaves nothing behind when its last row fails while it is written', async () => {
    const { id } = await buildCharacter({ payload, show, name: 'Old', slug: 'leo', listed: true })
    await payload.update({ collection: 'characters', id, data: { slug: 'old' } })
    const before = await counts()
    const reply = await send({
      ...season(),
      cast: [...cast, { character: 'Leo', performer: 'Jaime Cepero', first: '' }],
    })
    expect(fieldsOf(reply)).toEqual(['cast.3.character'])
    expect(await counts()).toEqual(before)
  })
})

describe('a season of more rows than anybody types', () => {
  it('is refused', async () => {
    const rows = Array.from({ length: 201 }, (_, index) => ({ number: String(index) }))
    expect(fieldsOf(await send({ ...season(), episodes: rows }))).toEqual(['episodes'])
  })
})

describe('a look before it is stored', () => {
  it('says what would be new and stores nothing', async () => {
    await buildEpisode({ payload, show, season: 1, number: 1 })
    const before = await counts()
    const reply = await send(season(), { path: '/seasons/add?check=true' })
    expect(reply.status, reply.text).toBe(200)
    expect(reply.body.message).toBe('This adds 14 new episodes and 3 new characters.')
    expect(reply.body.episodes.slice(0, 2).map(({ state }: { state: string }) => state)).toEqual([
      'differs',
      'new',
    ])
    expect(await counts()).toEqual(before)
  })
})

describe('somebody who may not', () => {
  it('is refused before anything is read', async () => {
    const before = await counts()
    expect((await send(season(), { as: '' })).status).toBe(403)
    expect((await send({ ...season(), number: 'x' }, { as: '' })).status).toBe(403)
    expect(await counts()).toEqual(before)
  })

  it('is not a writer, who may add facts', async () => {
    expect((await send(season(), { as: await signIn({ payload, role: 'writer' }) })).status).toBe(201)
  })
})
