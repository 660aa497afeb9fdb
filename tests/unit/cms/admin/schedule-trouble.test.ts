import { expect, it } from 'vitest'
import { isBlocked, troubleWith } from '#cms/admin/schedule-trouble.ts'

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
