import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { Payload } from 'payload'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { databaseReady } from '#cms/database/index.ts'
import { emptyDatabase } from '#tests/integration/support/empty-database.ts'
import { longestBlock } from '#tests/integration/support/longest-block.ts'
import { sample } from '#tests/integration/support/sample.ts'
import { sampleApi } from '#tests/integration/support/sample-api.ts'
import { holdInProcess } from '#tests/integration/support/sqlite/hold-in-process.ts'
import { newDatabase, startSample } from '#tests/integration/support/start-payload.ts'

let payload: Payload
let api: ReturnType<typeof sampleApi>
let file: string

beforeAll(async () => {
  const database = newDatabase()
  file = database.file as string
  payload = await startSample({ config: sample, database })
  api = sampleApi(payload)
})
beforeEach(() => emptyDatabase(payload))

test('a lock held by another process is waited for while reads and the event loop go on', async () => {
  const { id } = await api.create('shows', { slug: 'smash' })
  const { done } = await holdInProcess(file, 2000)
  const block = await longestBlock(async () => {
    const save = api.update('shows', id, { title: 'Saved' })
    const insert = payload.db.create({ collection: 'shows', data: { id: 'beside', slug: 'beside' } })
    expect(await api.count('shows')).toBe(1)
    expect(await databaseReady(payload)).toBe(true)
    await Promise.all([save, insert])
  })

  expect(block).toBeLessThan(1000)
  expect(await api.count('shows')).toBe(2)
  await done
})

test('both connections keep their pragmas through transactions', async () => {
  for (const slug of ['a', 'b', 'c']) await api.create('shows', { slug })
  const { drizzle, client } = payload.db as unknown as SQLiteAdapter
  await expect(drizzle.run("INSERT INTO articles (id, show_id) VALUES ('x', 'none')")).rejects.toThrow()
  const pragmas = await client.batch(['PRAGMA foreign_keys', 'PRAGMA journal_mode', 'PRAGMA synchronous'])
  expect(pragmas.map(({ rows }) => rows[0]?.[0])).toEqual([1, 'wal', 2])
})

test('a transaction is not seen from outside before it is committed, and then at once', async () => {
  let outside = 0
  const look = async () => {
    outside = await api.count('articles')
  }
  await api.create('articles', { slug: 'a' }, { after: look })
  expect([outside, await api.count('articles')]).toEqual([0, 1])
})
