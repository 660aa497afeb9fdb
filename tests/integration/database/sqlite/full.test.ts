import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { Payload } from 'payload'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { isDiskFull } from '#cms/database/index.ts'
import { emptyDatabase } from '#tests/integration/support/empty-database.ts'
import { sample } from '#tests/integration/support/sample.ts'
import { sampleApi } from '#tests/integration/support/sample-api.ts'
import { newDatabase, startSample } from '#tests/integration/support/start-payload.ts'

let payload: Payload
let api: ReturnType<typeof sampleApi>

const long = 'x'.repeat(1_000_000)
const longTitle = 'x'.repeat(39_000)

beforeAll(async () => {
  payload = await startSample({ config: sample, database: newDatabase() })
  api = sampleApi(payload)
})

beforeEach(() => emptyDatabase(payload))

afterEach(() => limit(1_000_000_000))

// What a full disk is to SQLite: no page more than there are.
async function limit(pages: number): Promise<void> {
  const { client } = payload.db as unknown as SQLiteAdapter
  await client.executeMultiple(`PRAGMA max_page_count = ${pages}`)
}

test('on a full disk nothing of a change is stored, and it says why', async () => {
  await api.create('shows', { slug: 'smash', title: 'Before' })
  await limit(1)
  const failure = await api.create('shows', { slug: 'bombshell', title: longTitle }).catch((error) => error)
  expect(isDiskFull(failure), String(failure)).toBe(true)
  expect(await api.count('shows')).toBe(1)
  await limit(1_000_000_000)
  await api.create('shows', { slug: 'bombshell', title: longTitle })
  expect(await api.count('shows')).toBe(2)
})

test('whoever goes on after a statement has met the full disk stores nothing either', async () => {
  const { drizzle } = payload.db as unknown as SQLiteAdapter
  await limit(1)
  const insert = (id: string, title: string) =>
    `INSERT INTO shows (id, slug, title, updated_at, created_at) VALUES ('${id}', '${id}', '${title}', '2026', '2026')`
  const work = drizzle.transaction(async (transaction) => {
    await transaction.run(insert('large', long)).catch(() => undefined)
    await transaction.run(insert('small', 'x')).catch(() => undefined)
    throw new Error('Rolled back')
  })
  await expect(work).rejects.toThrow('Rolled back')
  expect(await api.count('shows')).toBe(0)
})
