import type { Payload } from 'payload'
import { beforeAll, expect, it } from 'vitest'
import { labelOf } from '#cms/admin/recap-facts.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'

let payload: Payload

beforeAll(async () => {
  payload = await startPayload()
})

const ofPayload = new Set(['id', '_status', 'createdAt', 'updatedAt', 'deletedAt'])

it('every field that a writer fills in is compared in a conflict and kept in the journal', () => {
  const { flattenedFields } = payload.collections.recaps.config
  const filledIn = flattenedFields.filter(({ name, admin, hidden }) => {
    return !ofPayload.has(name) && !hidden && admin?.disabled !== true && admin?.hidden !== true
  })
  const names = filledIn.map(({ name }) => name)
  expect(names).toContain('safeDek')
  expect(names.filter((name) => name !== 'body' && labelOf(name) === null)).toEqual([])
})
