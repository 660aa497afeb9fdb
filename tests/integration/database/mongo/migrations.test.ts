import mongoose from 'mongoose'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { migrateDatabase } from '#cms/database/index.ts'
import type { MongoMigration } from '#cms/database/migration.ts'
import { newDatabase } from '#tests/integration/support/start-payload.ts'

const connection = mongoose.createConnection()
const { url = '' } = newDatabase()
let runs = 0
const migrations: MongoMigration[] = [
  {
    name: '1-greet',
    up: async (database) => {
      runs += 1
      await database.collection('greetings').insertOne({ word: 'Hello' })
    },
  },
]

beforeAll(() => connection.openUri(url))
afterAll(() => connection.close())
beforeEach(async () => {
  runs = 0
  await connection.dropDatabase()
})

test('a migration runs once however often and from however many processes it is asked for', async () => {
  const answers = await Promise.all(
    [1, 2, 3].map(() => migrateDatabase({ url, mongoMigrations: migrations })),
  )
  answers.push(await migrateDatabase({ url, mongoMigrations: migrations }))
  expect(answers.flat()).toEqual(['1-greet'])
  expect(runs).toBe(1)
  expect(await connection.db?.collection('greetings').countDocuments()).toBe(1)
})

test('a migration that fails is asked for again', async () => {
  const broken = [{ name: '1-greet', up: () => Promise.reject(new Error('Broken')) }]
  await expect(migrateDatabase({ url, mongoMigrations: broken })).rejects.toThrow('Broken')
  expect(await migrateDatabase({ url, mongoMigrations: migrations })).toEqual(['1-greet'])
})

test('a database written by a newer version is refused', async () => {
  await migrateDatabase({ url, mongoMigrations: migrations })
  await expect(migrateDatabase({ url, mongoMigrations: [] })).rejects.toThrow(/newer version.*1-greet/)
})
