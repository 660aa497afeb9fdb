import type { Payload } from 'payload'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { isTransient, retryTransient } from '#cms/database/index.ts'
import { emptyDatabase } from '#tests/integration/support/empty-database.ts'
import { sample } from '#tests/integration/support/sample.ts'
import { sampleApi } from '#tests/integration/support/sample-api.ts'
import { newDatabase, startSample } from '#tests/integration/support/start-payload.ts'

// Two instances with a queue each stand for two processes on one database.
let payload: Payload
let one: ReturnType<typeof sampleApi>
let two: ReturnType<typeof sampleApi>

beforeAll(async () => {
  const database = newDatabase()
  payload = await startSample({ config: sample, database })
  one = sampleApi(payload)
  two = sampleApi(await startSample({ config: sample, database }))
})
beforeEach(() => emptyDatabase(payload))

test('of forty saves of one record from two processes all succeed when they are run again', async () => {
  const { id } = await one.create('articles', { slug: 'a', title: 'Begin' })
  const saves = Array.from({ length: 40 }, (_, n) =>
    retryTransient(() =>
      (n % 2 ? one : two).update('articles', id, { title: `Save ${n}`, parts: [{ text: `${n}` }] }),
    ),
  )
  const saved = await Promise.all(saves)
  expect(saved).toHaveLength(40)
  const [stored] = await one.find('articles')
  expect(saved.map(({ title }) => title)).toContain(stored?.title)
})

test('an error that is not transient is passed on at once', async () => {
  let calls = 0
  const fail = () => {
    calls += 1
    return Promise.reject(new Error('No'))
  }
  await expect(retryTransient(fail)).rejects.toThrow('No')
  expect(calls).toBe(1)
})

test('a conflict that does not end is passed on after a bounded number of tries', async () => {
  let calls = 0
  const conflict = Object.assign(new Error('WriteConflict'), { code: 112 })
  const fail = () => {
    calls += 1
    return Promise.reject(new Error('Wrapped', { cause: conflict }))
  }
  await expect(retryTransient(fail)).rejects.toThrow('Wrapped')
  expect(calls).toBe(12)
})

test('a taken value and a stranger are not transient', () => {
  expect(isTransient(Object.assign(new Error('Duplicate'), { code: 11_000 }))).toBe(false)
  expect(isTransient(undefined)).toBe(false)
})
