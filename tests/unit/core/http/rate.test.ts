import { expect, it } from 'vitest'
import { RateLimit } from '#core/http/rate.ts'

it('lets so many through within a span, and says when the next may come', () => {
  const limit = new RateLimit({ most: 2, within: 60_000 })
  expect(limit.take('a', 0)).toBe(0)
  expect(limit.take('a', 10_000)).toBe(0)
  expect(limit.take('a', 20_000)).toBe(40_000)
  expect(limit.take('b', 20_000)).toBe(0)
  expect(limit.take('a', 60_000)).toBe(0)
  expect(limit.take('a', 60_001)).toBe(9_999)
})

it('does not count what it refused', () => {
  const limit = new RateLimit({ most: 1, within: 1000 })
  limit.take('a', 0)
  for (let at = 100; at < 1000; at += 100) expect(limit.take('a', at)).toBeGreaterThan(0)
  expect(limit.take('a', 1000)).toBe(0)
})

it('forgets whoever was heard of longest ago', () => {
  const limit = new RateLimit({ most: 1, within: 1000, keys: 2 })
  for (const key of ['a', 'b', 'c']) limit.take(key, 0)
  expect(limit.take('a', 1)).toBe(0)
  expect(limit.take('c', 1)).toBe(999)
})
