import { expect, it } from 'vitest'
import { isBlocked, isOvertaken, troubleWith } from '#cms/admin/schedule-trouble.ts'
import type { Schedule } from '#cms/admin/status.ts'

it.each([
  ['waiting', null, false, null],
  ['waiting', '', false, null],
  ['waiting', 'No slug.', true, 'No slug.'],
  ['failed', 'No slug.', false, 'No slug.'],
  ['cancelled', 'Cancelled by hand.', false, null],
  ['done', null, false, null],
] as const)('a schedule that is %s with the problem %o is told of', (state, problem, blocked, trouble) => {
  expect(isBlocked({ state, problem })).toBe(blocked)
  expect(troubleWith({ state, problem })).toBe(trouble || null)
})

const failed: Schedule = { id: 's1', rev: 3, at: '2026-11-30T22:05:00.000Z', state: 'failed' }
const known = { isLive: false, livePublishedAt: null, schedules: [failed] }

it('a failed publication is overtaken by whatever was published or planned after it, but not by what was cancelled', () => {
  const later: Schedule = { ...failed, id: 's2', at: '2026-12-01T22:05:00.000Z', state: 'cancelled' }
  const published = { ...known, isLive: true, livePublishedAt: '2026-11-30T22:07:00.000Z' }
  expect(isOvertaken({ ...failed, status: known })).toBe(false)
  expect(isOvertaken({ ...failed, status: { ...known, schedules: [later, failed] } })).toBe(false)
  expect(isOvertaken({ ...failed, status: published })).toBe(true)
  expect(
    isOvertaken({ ...failed, status: { ...known, schedules: [{ ...later, state: 'waiting' }, failed] } }),
  ).toBe(true)
})
