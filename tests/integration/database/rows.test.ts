import { randomUUID } from 'node:crypto'
import type { Payload, PayloadRequest } from 'payload'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { insertRows, updateRows } from '#cms/database/index.ts'
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

const update = (given: object[]) => (req: PayloadRequest) =>
  updateRows({ req, collection: 'shows', rows: given as never })

const made = async (count: number) => {
  const given = rows(count)
  await api.create('articles', { slug: 'a' }, { after: insert(given) })
  return given
}

test('many rows are changed at once, each to its own, and keep everything else', async () => {
  const given = await made(many)
  const [other] = await api.find('shows', {
    id: { equals: (await api.create('shows', { title: 'Other' })).id },
  })
  const before = await api.find('shows')
  const fresh = given.map(({ id, count }) => ({
    id,
    title: count % 2 ? `“${count}”` : null,
    count: count + 1,
  }))
  await api.create('articles', { slug: 'b' }, { after: update(fresh) })
  const changes = new Map<string, object>(fresh.map((row) => [row.id, row]))
  const expected = before.map((row) => ({ ...row, ...changes.get(row.id) }))
  expect(inOrder(await api.find('shows'))).toEqual(inOrder(expected))
  expect(await api.find('shows', { id: { equals: other?.id } })).toEqual([other])
})

test('no row is changed by a transaction that failed', async () => {
  const given = await made(3)
  const before = inOrder(await api.find('shows'))
  const after = async (req: PayloadRequest) => {
    await update(given.map(({ id }) => ({ id, title: 'Fresh' })))(req)
    throw new Error('after all')
  }
  await expect(api.create('articles', { slug: 'b' }, { after })).rejects.toThrow('after all')
  expect(inOrder(await api.find('shows'))).toEqual(before)
})

test('rows changed past the transaction that they belong to are refused', async () => {
  const given = await made(1)
  const after = async ({ payload: same }: PayloadRequest) =>
    update(given)({ payload: same } as PayloadRequest)
  await expect(api.create('articles', { slug: 'b' }, { after })).rejects.toThrow(/pass req on/)
})

function inOrder<Row extends { id: string }>(found: Row[]): Row[] {
  return found.toSorted((left, right) => (left.id < right.id ? -1 : 1))
}
