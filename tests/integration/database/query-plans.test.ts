import type { Payload } from 'payload'
import { beforeAll, expect, test } from 'vitest'
import { recordQueries } from '#cms/database/index.ts'
import { sample } from '#tests/integration/support/sample.ts'
import { sampleApi } from '#tests/integration/support/sample-api.ts'
import { startSample } from '#tests/integration/support/start-payload.ts'

let payload: Payload
let api: ReturnType<typeof sampleApi>

beforeAll(async () => {
  payload = await startSample({ config: sample })
  api = sampleApi(payload)
  for (let n = 0; n < 30; n += 1) await api.create('shows', { slug: `s${n}`, title: `Show ${n}` })
})

test('a query by an indexed field is shown to use the index', async () => {
  const recording = await recordQueries(payload)
  await api.find('shows', { slug: { equals: 's7' } })
  const plans = await recording.explain()
  expect(plans.length).toBeGreaterThan(0)
  expect(plans.flatMap(({ scans }) => scans)).toEqual([])
  for (const { keysExamined = 1, returned = 1 } of plans)
    expect(keysExamined).toBeLessThanOrEqual(2 * returned)
})

test('a query by a field without an index is shown to read the whole table', async () => {
  const recording = await recordQueries(payload)
  await payload.db.count({ collection: 'shows', where: { title: { equals: 'Show 7' } } })
  const plans = await recording.explain()
  expect(plans.flatMap(({ scans }) => scans)).toContain('shows')
})

test('what comes after a recording is not in it', async () => {
  const recording = await recordQueries(payload)
  const first = await recording.explain()
  await api.find('shows', { slug: { equals: 's7' } })
  expect(first).toEqual([])
})
