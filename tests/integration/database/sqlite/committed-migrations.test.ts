import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { databaseReady } from '#cms/database/index.ts'
import { draftMigration } from '#cms/database/sqlite-draft.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'

const snapshot = new URL('../../../../cms/database/migrations/sqlite/schema.json', import.meta.url)

test('the committed migrations lead to the schema of the config (else: npm run generate -- --migration NAME)', async () => {
  const payload = await startPayload()
  const before = JSON.parse(readFileSync(snapshot, 'utf8'))
  expect((await draftMigration({ payload, before })).steps).toEqual([])
  expect(await databaseReady(payload)).toBe(true)
})
