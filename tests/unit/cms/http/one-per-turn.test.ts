import { setImmediate as turn } from 'node:timers/promises'
import { beforeEach, expect, test } from 'vitest'
import { onePerTurn } from '#cms/http/one-per-turn.ts'

beforeEach(async () => {
  await turn()
  await turn()
})

test('the first piece of work runs at once', () => {
  let done = false
  onePerTurn(() => {
    done = true
  })
  expect(done).toBe(true)
})

test('of work that comes in one moment each turn of the event loop has one piece, in its order', async () => {
  const done: number[] = []
  for (const piece of [1, 2, 3, 4]) onePerTurn(() => done.push(piece))
  const seen: number[][] = []
  for (let count = 0; count < 5; count += 1) {
    seen.push([...done])
    await turn()
  }
  expect(seen).toEqual([[1], [1, 2], [1, 2, 3], [1, 2, 3, 4], [1, 2, 3, 4]])
})

test('work that fails holds up nothing', async () => {
  let done = false
  expect(() =>
    onePerTurn(() => {
      throw new Error('no')
    }),
  ).toThrow('no')
  onePerTurn(() => {
    done = true
  })
  await turn()
  expect(done).toBe(true)
})
