import mongoose from 'mongoose'
import { afterAll, beforeAll, expect, test } from 'vitest'
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
