import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { MongoMemoryServer } from 'mongodb-memory-server-core'
import { expect, test } from 'vitest'
import { databaseReady, isSetupError, isUnreachable, migrateDatabase } from '#cms/database/index.ts'
import { sample } from '#tests/integration/support/sample.ts'
import { sampleApi } from '#tests/integration/support/sample-api.ts'
import { newDatabase, startSample } from '#tests/integration/support/start-payload.ts'

test('a server that is not a replica set is refused with one line that says how to make it one', async () => {
  const server = await MongoMemoryServer.create()
  const refused = await startSample({ config: sample, database: { url: server.getUri('alone') } }).catch(
    (error) => error,
  )
  const migrated = await migrateDatabase({ url: server.getUri('alone') }).catch((error) => error)
  await server.stop()

  for (const error of [refused, migrated]) {
    expect(isSetupError(error)).toBe(true)
    expect(error.message).toMatch(/^DATABASE_URL: .*--replSet rs0.*rs\.initiate\(\)/)
    expect(error.message).not.toContain('\n')
  }
})

test('a member of a replica set that nobody initiated is refused with the same line', async () => {
  const server = await MongoMemoryServer.create({ instance: { args: ['--replSet', 'rs0'] } })
  const url = server.getUri('alone')
  const refused = await startSample({ config: sample, database: { url } }).catch((error) => error)
  await server.stop()
  expect(isSetupError(refused)).toBe(true)
  expect(refused.message).toContain('rs.initiate()')
})

test('a server that does not answer is out of reach and not a wrong setting', async () => {
  const error = await migrateDatabase({ url: 'mongodb://127.0.0.1:1/none' }).catch((reason) => reason)
  expect(isUnreachable(error)).toBe(true)
  expect(isSetupError(error)).toBe(false)
})

test('an address that cannot be read is a wrong setting', async () => {
  const error = await migrateDatabase({ url: 'mongodb://localhost:notaport/none' }).catch((reason) => reason)
  expect(isSetupError(error)).toBe(true)
  expect(error.message).toMatch(/^DATABASE_URL: /)
})

test('transactions are on although the address does not mention the replica set', async () => {
  const database = newDatabase()
  expect(database.url).not.toContain('replicaSet')
  const payload = await startSample({ config: sample, database })
  const api = sampleApi(payload)
  const fail = () => Promise.reject(new Error('Refused'))
  await expect(api.create('articles', { slug: 'a' }, { after: fail })).rejects.toThrow('Refused')
  expect(await api.count('articles')).toBe(0)
})

test('the first writes after the start on an empty database succeed, and indexes are there', async () => {
  const payload = await startSample({ config: sample })
  const api = sampleApi(payload)
  await Promise.all([1, 2, 3].map((n) => api.create('articles', { slug: `a${n}` })))
  const { connection } = payload.db as unknown as MongooseAdapter
  const indexes = await connection.db?.collection('_articles_versions').indexes()
  expect(indexes?.map(({ key }) => key)).toContainEqual({ parent: 1, updatedAt: -1, createdAt: -1 })
  expect(indexes?.map(({ key }) => key)).toContainEqual({ latest: 1, 'version.updatedAt': -1, createdAt: -1 })
})

test('an instance whose server went away is not ready, and says so within three seconds', async () => {
  const payload = await startSample({ config: sample })
  expect(await databaseReady(payload)).toBe(true)
  await (payload.db as unknown as MongooseAdapter).connection.close()
  const begin = Date.now()
  expect(await databaseReady(payload)).toBe(false)
  expect(Date.now() - begin).toBeLessThan(3000)
})

test('a clock that is set forward, by which the last heartbeat is long ago, does not hold up what is written', async () => {
  const payload = await startSample({ config: sample })
  const api = sampleApi(payload)
  const { connection } = payload.db as unknown as MongooseAdapter
  Object.assign(connection, { _lastHeartbeatAt: Date.now() - 3_600_000 })
  await Promise.all([1, 2, 3].map((n) => api.create('articles', { slug: `a${n}` })))
  expect(await api.count('articles')).toBe(3)
}, 9000)
