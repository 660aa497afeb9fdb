import { expect, it } from 'vitest'
import { untilChange, untilWords } from '#cms/admin/countdown.ts'

const now = Date.parse('2026-11-30T20:00:00.000Z')

it.each([
  ['2026-11-30T19:59:59.000Z', 'any moment now', 60_000],
  ['2026-11-30T20:00:00.000Z', 'any moment now', 60_000],
  ['2026-11-30T20:00:09.500Z', 'in 10 s', 500],
  ['2026-11-30T20:12:05.000Z', 'in 12 min 5 s', 1_000],
  ['2026-11-30T23:12:30.000Z', 'in 3 h 12 min', 30_000],
  ['2026-12-01T21:00:00.000Z', 'in 1 day 1 h', 60_000],
  ['2026-12-03T20:00:00.000Z', 'in 3 days 0 h', 60_000],
])('until %s it is %s, and other words come in %i ms', (at, words, change) => {
  expect(untilWords({ at, now })).toBe(words)
  expect(untilChange({ at, now })).toBe(change)
})
