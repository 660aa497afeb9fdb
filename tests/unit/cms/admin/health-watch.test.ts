import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createHealthWatch } from '#cms/admin/health-watch.ts'

let isVisible: boolean
let answer: () => Promise<Response>
let asked: number

const answering =
  (body: object, status = 200) =>
  async () =>
    Response.json(body, { status })

beforeEach(() => {
  vi.useFakeTimers()
  isVisible = true
  answer = answering({ problems: [] })
  asked = 0
})

afterEach(() => {
  vi.useRealTimers()
})

function begin() {
  const told = vi.fn()
  const watch = createHealthWatch({
    send: () => {
      asked += 1
      return answer()
    },
    isVisible: () => isVisible,
    now: () => performance.now(),
  })
  return { watch, told, stop: watch.watch(told) }
}

const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000)

test('it is read when somebody begins to watch, and no more than every half minute', async () => {
  const { watch, told } = begin()
  await pass(0)
  expect([asked, watch.get(), told.mock.calls.length]).toEqual([1, { problems: [] }, 1])
  await pass(29)
  await watch.look()
  expect(asked).toBe(1)
  await pass(301)
  expect(asked).toBeLessThanOrEqual(11)
  expect(asked).toBeGreaterThanOrEqual(10)
})

test('while nobody looks at the page nothing is read, and at once when somebody does', async () => {
  const { watch } = begin()
  await pass(0)
  isVisible = false
  await pass(600)
  await watch.look()
  expect(asked).toBe(1)
  isVisible = true
  await watch.look()
  expect(asked).toBe(2)
})

test('two who watch read once, and who stops watching reads nothing', async () => {
  const { watch, stop } = begin()
  const other = watch.watch(() => {})
  await pass(0)
  expect(asked).toBe(1)
  stop()
  other()
  await pass(600)
  expect(asked).toBe(1)
})

test('what the server says is what is shown', async () => {
  answer = answering({ problems: ['The last mail was not sent.'] })
  const { watch } = begin()
  await pass(0)
  expect(watch.get()).toEqual({ problems: ['The last mail was not sent.'] })
})

test('a server that is away is a problem of its own, gone as soon as it is back', async () => {
  answer = async () => {
    throw new TypeError('Failed to fetch')
  }
  const { watch } = begin()
  await pass(0)
  expect(watch.get()?.problems).toEqual([expect.stringContaining('cannot be reached')])
  answer = answering({}, 503)
  await pass(31)
  expect(watch.get()?.problems).toEqual([expect.stringContaining('has no answer')])
  answer = answering({ errors: [{ message: 'The database cannot be reached now.' }] }, 503)
  await pass(31)
  expect(watch.get()?.problems).toEqual([
    expect.stringContaining('The database cannot be reached now. Nothing'),
  ])
  answer = answering({ problems: [] })
  await pass(31)
  expect(watch.get()).toEqual({ problems: [] })
})

test('who is signed out is told nothing', async () => {
  answer = answering({ errors: [] }, 403)
  const { watch } = begin()
  await pass(0)
  expect(watch.get()).toBeNull()
})
