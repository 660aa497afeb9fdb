import mongoose from 'mongoose'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mongoFullLabels } from '#cms/database/migrations/carry/full-labels.ts'
import { mongoLiveFacts } from '#cms/database/migrations/carry/live-facts.ts'
import { mongoBylines } from '#cms/database/migrations/carry/mongo-bylines.ts'
import { newDatabase } from '#tests/integration/support/start-payload.ts'

const connection = mongoose.createConnection()

beforeAll(() => connection.openUri(newDatabase().url ?? ''))
afterAll(() => connection.close())

type Doc = { _id: string; [field: string]: unknown }

test('names that stood above recaps become authors, also when it is run again', async () => {
  const database = connection.db
  if (!database) throw new Error('no database')
  const on = (name: string) => database.collection<Doc>(name)
  await on('users').insertOne({ _id: 'u1', name: 'Nora Vance' })
  await on('recaps').insertOne({ _id: 'r1', authors: ['Zoë', ' Nora Vance ', ' '] })
  await on('_recaps_versions').insertOne({ _id: 'v1', version: { authors: ['Zoë'] } })
  await mongoBylines.up(database)
  const once = await on('recaps').findOne({ _id: 'r1' })
  await mongoBylines.up(database)
  expect(await on('recaps').findOne({ _id: 'r1' })).toEqual(once)

  const authors = await on('authors').find().sort({ name: 1 }).toArray()
  expect(authors).toMatchObject([
    { name: 'Nora Vance', slug: 'nora-vance', account: 'u1' },
    { name: 'Zoë', slug: 'zoe' },
  ])
  expect(once?.authors).toMatchObject([
    { author: authors[1]?._id, role: 'writer' },
    { author: authors[0]?._id, role: 'writer' },
  ])
  const version = await on('_recaps_versions').findOne({ _id: 'v1' })
  expect(version?.version).toMatchObject({ authors: [{ author: authors[1]?._id }] })
})

test('recaps that the public sees are known to be live', async () => {
  const database = connection.db
  if (!database) throw new Error('no database')
  await database
    .collection<Doc>('recaps')
    .insertMany([{ _id: 'on', liveRev: 3 }, { _id: 'off', liveRev: null }, { _id: 'never' }])
  await database.collection<Doc>('_recaps_versions').insertOne({ _id: 'v2', version: { liveRev: 3 } })
  await mongoLiveFacts.up(database)
  const rows = await database.collection<Doc>('recaps').find({ isLive: true }).toArray()
  expect(rows.map(({ _id }) => _id)).toEqual(['on'])
  expect((await database.collection<Doc>('_recaps_versions').findOne({ _id: 'v2' }))?.version).toMatchObject({
    isLive: true,
  })
})

test('records of a show are told from their namesakes in other shows, also when it is run again', async () => {
  const database = connection.db
  if (!database) throw new Error('no database')
  const on = (name: string) => database.collection<Doc>(name)
  await on('shows').insertMany([
    { _id: 's1', title: 'Smash' },
    { _id: 's2', title: '$100 Club' },
  ])
  await on('episodes').insertMany([
    { _id: 'e1', show: 's1', label: 'S1 E1 Pilot' },
    { _id: 'e2', show: 's2', label: 'S1 E1 Pilot' },
  ])
  await on('seasons').insertOne({ _id: 'n1', show: 's1', label: 'Season 1' })
  await on('characters').insertOne({ _id: 'c1', show: 's1', name: 'Ivy Lynn' })
  await on('songs').insertOne({ _id: 'g1', show: 's2', title: 'Call Me' })
  await on('performances').insertOne({ _id: 'p1', episode: 'e2', song: 'g1', label: 'Call Me, S1 E1' })
  const named = async () => {
    await mongoFullLabels.up(database)
    const collections = ['episodes', 'seasons', 'characters', 'songs', 'performances']
    const rows = await Promise.all(collections.map((name) => on(name).find().toArray()))
    return Object.fromEntries(rows.flat().map(({ _id, fullLabel }) => [_id, fullLabel]))
  }
  const once = await named()
  expect(once).toEqual({
    e1: 'Smash S1 E1 Pilot',
    e2: '$100 Club S1 E1 Pilot',
    n1: 'Smash, Season 1',
    c1: 'Ivy Lynn (Smash)',
    g1: 'Call Me ($100 Club)',
    p1: 'Call Me, $100 Club S1 E1 Pilot',
  })
  expect(await named()).toEqual(once)
  expect((await on('performances').findOne({ _id: 'p1' }))?.label).toBe('Call Me, S1 E1 Pilot')
})
