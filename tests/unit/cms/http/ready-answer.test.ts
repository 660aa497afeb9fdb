import { beforeEach, expect, test } from 'vitest'
import { readiness } from '#cms/http/readiness.ts'
import { readyAnswer } from '#cms/http/ready-answer.ts'

const now = 1_700_000_000_000

beforeEach(() => {
  Object.assign(readiness(), { database: true, tickedAt: now - 1000, stuck: 0 })
})

async function ask() {
  const response = readyAnswer(now)
  return { status: response.status, ...((await response.json()) as object) }
}

test('a process that can do its work is ready', async () => {
  expect(await ask()).toEqual({ status: 200, ready: true, database: true, dispatcher: true })
})

test('without the database it is not', async () => {
  readiness().database = false
  expect(await ask()).toEqual({ status: 503, ready: false, database: false, dispatcher: true })
})

test('a dispatcher that has been silent for more than five seconds is not alive', async () => {
  readiness().tickedAt = now - 5001
  expect(await ask()).toEqual({ status: 503, ready: false, database: true, dispatcher: false })
})

test('a page that could not be brought up to date is told', async () => {
  readiness().stuck = 2
  expect(await ask()).toEqual({ status: 503, ready: false, database: true, dispatcher: true, stuck: 2 })
})
