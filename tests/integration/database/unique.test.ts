import type { Payload, ValidationError } from 'payload'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { isUniqueViolation } from '#cms/database/index.ts'
import { emptyDatabase } from '#tests/integration/support/empty-database.ts'
import { sample } from '#tests/integration/support/sample.ts'
import { sampleApi } from '#tests/integration/support/sample-api.ts'
import { startSample } from '#tests/integration/support/start-payload.ts'

let payload: Payload
let api: ReturnType<typeof sampleApi>

beforeAll(async () => {
  payload = await startSample({ config: sample })
  api = sampleApi(payload)
})
beforeEach(() => emptyDatabase(payload))

test('of two records with one slug at the same moment one is refused with 400 that names the field', async () => {
  const error = await loser([api.create('shows', { slug: 'smash' }), api.create('shows', { slug: 'smash' })])
  expect(error.status).toBe(400)
  expect(error.data.errors[0]?.path).toBe('slug')
  expect(isUniqueViolation(error)).toBe(true)
})

test('of a combination that is taken the last field is named', async () => {
  const { id: show } = await api.create('shows', { slug: 'smash' })
  const article = { slug: 'the-callback', show }
  const error = await loser([api.create('articles', article), api.create('articles', article)])
  expect(error.status).toBe(400)
  expect(error.data.errors[0]?.path).toBe('slug')
})

test('a combination that is taken is refused to an update as well', async () => {
  await api.create('shows', { slug: 'smash' })
  const { id } = await api.create('shows', { slug: 'other' })
  const error = await loser([api.update('shows', id, { slug: 'smash' })])
  expect([error.status, error.data.errors[0]?.path]).toEqual([400, 'slug'])
})

test('an id that is taken is refused with 400 that names it', async () => {
  const { id } = await api.create('shows', { slug: 'smash' })
  const error = await loser([api.create('shows', { id, slug: 'other' })])
  expect([error.status, error.data.errors[0]?.path]).toEqual([400, 'id'])
})

test('another error is no unique violation', () => {
  expect(isUniqueViolation(new Error('unique'))).toBe(false)
})

async function loser(attempts: Promise<unknown>[]): Promise<ValidationError> {
  const outcomes = await Promise.allSettled(attempts)
  const reasons = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []))
  expect(reasons).toHaveLength(1)
  return reasons[0]
}
