import { expect, it } from 'vitest'
import { formState, isTold, needsApproval, stepsFor, typedOver } from '#cms/admin/review-acts.ts'
import { stepWords } from '#cms/admin/review-words.ts'
import type { RecapStatus, TakenStep } from '#cms/admin/status.ts'

const editor = { mayUpdate: true, mayPublish: true }
const writer = { mayUpdate: true, mayPublish: false }

const taken = (step: TakenStep['step'], isOfNewest = true): TakenStep => ({
  ...{ step, isOfNewest, rev: 3, at: '2026-11-30T22:00:00.000Z', byName: 'Ivy Lynn', note: null },
})
const known = (state: RecapStatus['state'], ...steps: TakenStep[]) => ({
  ...{ state, steps, isReviewed: true, liveRev: null },
})

it.each([
  [known('drafting'), editor, ['approved', 'submitted', 'assigned']],
  [known('drafting'), writer, ['submitted']],
  [known('in-review', taken('submitted')), editor, ['approved', 'changes-asked', 'assigned']],
  [known('in-review', taken('submitted')), writer, []],
  [known('approved', taken('approved')), editor, ['changes-asked', 'assigned']],
  [known('changes-asked', taken('changes-asked')), writer, ['submitted']],
  [known('scheduled', taken('approved')), editor, []],
  [known('live', taken('approved')), editor, []],
] as const)('what is %j lets %j take %j', (status, rights, steps) => {
  expect(stepsFor({ status: { ...status, steps: [...status.steps] }, isModified: false, rights })).toEqual(
    steps,
  )
})

it('an approval is void with the first letter that is typed', () => {
  const status = known('approved', taken('approved'))
  expect(formState({ status, isModified: false })).toBe('approved')
  expect(formState({ status, isModified: true })).toBe('drafting')
  expect(stepsFor({ status, isModified: true, rights: writer })).toEqual(['submitted'])
})

it('what is typed after a text went live begins anew, whatever was done before', () => {
  for (const step of ['submitted', 'changes-asked', 'approved'] as const) {
    const live = { ...known('live', taken(step)), liveRev: 4 }
    expect(formState({ status: live, isModified: true })).toBe('drafting')
    expect(stepsFor({ status: live, isModified: true, rights: writer })).toEqual(['submitted'])
  }
})

it('what was sent to review after a text had been sealed is in review still when that goes live', () => {
  const status = { ...known('in-review', taken('submitted')), liveRev: 2 }
  expect(formState({ status, isModified: true })).toBe('in-review')
})

it('what is in review stays there while it is typed on', () => {
  expect(formState({ status: known('in-review', taken('submitted')), isModified: true })).toBe('in-review')
})

it.each([
  [known('approved', taken('approved')), false, false],
  [known('approved', taken('approved')), true, true],
  [known('scheduled', taken('approved')), false, false],
  [known('scheduled'), false, true],
  [known('live'), false, false],
  [known('live'), true, true],
  [{ ...known('drafting'), isReviewed: false }, true, false],
])('%j, typed over: %s, needs an approval: %s', (status, isModified, needs) => {
  expect(needsApproval({ status, isModified })).toBe(needs)
})

it('a save of what was typed makes every step one of an earlier text', () => {
  const status = { ...known('live', taken('approved')), isLive: true, hasNewerDraft: false }
  const after = typedOver(status as unknown as RecapStatus)
  expect([after.state, after.hasNewerDraft, after.steps[0]?.isOfNewest]).toEqual(['drafting', true, false])
})

it('a state is told where it says more than live or not', () => {
  expect(isTold(known('drafting'))).toBe(true)
  expect(isTold(known('live'))).toBe(false)
  expect(isTold({ ...known('drafting'), isReviewed: false })).toBe(false)
  expect(isTold({ ...known('scheduled'), isReviewed: false })).toBe(true)
})

it('a step is told with who took it, and whether the text is another one now', () => {
  expect(stepWords(taken('approved'))).toBe('Approved by Ivy Lynn')
  expect(stepWords(taken('approved', false))).toBe('Approved by Ivy Lynn, of an earlier text')
  expect(stepWords(taken('assigned', false))).toBe('Assigned by Ivy Lynn')
})
