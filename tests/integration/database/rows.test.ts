import { randomUUID } from 'node:crypto'
import type { Payload, PayloadRequest } from 'payload'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { insertRows } from '#cms/database/index.ts'
import { emptyDatabase } from '#tests/integration/support/empty-database.ts'
import { sample } from '#tests/integration/support/sample.ts'
import { sampleApi } from '#tests/integration/support/sample-api.ts'
import { startSample } from '#tests/integration/support/start-payload.ts'

// More than go into one statement.
const many = 230

let payload: Payload
let api: ReturnType<typeof sampleApi>

beforeAll(async () => {
  payload = await startSample({ config: sample })
  api = sampleApi(payload)
})
beforeEach(() => emptyDatabase(payload))

const rows = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    id: randomUUID(),
    slug: `s${index}`,
    title: 'T',
    count: index,
  }))

const insert = (given: object[]) => (req: PayloadRequest) =>
  insertRows({ req, collection: 'shows', rows: given as never })

test('rows written at once are like records written one by one', async () => {
  const [row] = rows(1)
  await api.create('articles', { slug: 'a' }, { after: insert([row ?? {}]) })
  const { id: _id, ...alone } = await api.create('shows', { slug: 'alone', title: 'T', count: 0 })
  const [found] = await api.find('shows', { id: { equals: row?.id } })
  const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]{12}Z$/)
  expect(found).toEqual({ ...alone, ...row, createdAt: time, updatedAt: time })
})

test('all of many rows are written', async () => {
  const given = rows(many)
  await api.create('articles', { slug: 'a' }, { after: insert(given) })
  const found = await api.find('shows')
  expect(new Set(found.map(({ id, count }) => `${id} ${count}`))).toEqual(
    new Set(given.map(({ id, count }) => `${id} ${count}`)),
  )
})

test('no row is left of a transaction that failed', async () => {
  const after = async (req: PayloadRequest) => {
    await insert(rows(many))(req)
    throw new Error('after all')
  }
  await expect(api.create('articles', { slug: 'a' }, { after })).rejects.toThrow('after all')
  expect(await api.count('shows')).toBe(0)
})

test('rows written past the transaction that they belong to are refused', async () => {
  const after = async ({ payload: same }: PayloadRequest) =>
    insert(rows(1))({ payload: same } as PayloadRequest)
  await expect(api.create('articles', { slug: 'a' }, { after })).rejects.toThrow(/pass req on/)
  expect(await api.count('shows')).toBe(0)
})

test('no rows are no work', async () => {
  await api.create('articles', { slug: 'a' }, { after: insert([]) })
  expect(await api.count('shows')).toBe(0)
})
