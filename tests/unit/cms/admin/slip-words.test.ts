import { expect, it } from 'vitest'
import { mayStillSlip, moveWords, slipMinutes } from '#cms/admin/slip-words.ts'

const zone = 'America/New_York'

it('a broadcast may slip until a day after its air time', () => {
  const airsAt = '2026-12-01T02:00:00.000Z'
  expect(mayStillSlip({ airsAt, now: Date.parse('2026-12-02T01:59:00.000Z') })).toBe(true)
  expect(mayStillSlip({ airsAt, now: Date.parse('2026-12-02T02:00:00.000Z') })).toBe(false)
  expect(mayStillSlip({ airsAt: null, now: 0 })).toBe(false)
})

it.each([
  ['35', 'later', 35],
  ['35', 'earlier', -35],
  ['0', 'later', null],
  ['-5', 'later', null],
  ['2.5', 'later', null],
  ['', 'later', null],
] as const)('%s minutes %s are %s', (typed, way, minutes) => {
  expect(slipMinutes({ typed, way })).toBe(minutes)
})

it('says where a schedule moves to, or why it stays', () => {
  const move = { id: 's1', recapId: 'r1', headline: 'A hat', at: '2026-12-01T03:05:00.000Z' }
  expect(moveWords({ move: { ...move, to: '2026-12-01T03:40:00.000Z' }, zone })).toBe(
    '30 November 2026, 10:40 PM EST, instead of 30 November 2026, 10:05 PM EST',
  )
  expect(moveWords({ move: { ...move, to: null }, zone })).toContain('it hangs on the clock')
})
