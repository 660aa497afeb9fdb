import type { FormState } from 'payload'
import { expect, test } from 'vitest'
import { FormChanges } from '#cms/admin/form-changes.ts'
// The package exports it together with all of its components only, and those need a browser.
import { fieldReducer } from '../../../../node_modules/@payloadcms/ui/dist/forms/Form/fieldReducer.js'

const start: FormState = {
  headline: { value: 'a', initialValue: 'a', valid: true, passesCondition: true },
  dek: { value: 'b', initialValue: 'b', valid: true, passesCondition: true },
  authors: { value: 1, rows: [{ id: 'one' }], valid: true, passesCondition: true },
}

const write = (state: FormState, path: string, value: string) =>
  fieldReducer(state, { type: 'UPDATE', path, value })

const acceptValues = { overrideLocalChanges: false }
const merge = (state: FormState, serverState: FormState) =>
  fieldReducer(state, {
    type: 'MERGE_SERVER_STATE',
    serverState,
    acceptValues,
    prevStateRef: { current: {} },
  })

const answer = (state: FormState, values: Record<string, string>) => {
  const fields = Object.entries(values).map(([path, value]) => [path, { value, initialValue: value }])
  return merge(state, Object.fromEntries(fields))
}

const values = (state: FormState) => [state.headline?.value, state.dek?.value]

/** A form that renders each of its states, as React does. */
function rendering() {
  const changes = new FormChanges()
  let at = 0
  changes.note(start, at)
  const render = (state: FormState) => {
    at += 1
    return merge(state, changes.note(state, at))
  }
  return { changes, render }
}

test('of several fields that are changed during a save, each keeps its text through the answer', () => {
  const { changes, render } = rendering()
  let state = render(write(start, 'headline', 'a1'))
  changes.saveBegins()
  state = render(write(state, 'headline', 'a2'))
  state = render(write(state, 'dek', 'b2'))
  expect(values(answer(state, { headline: 'a1', dek: 'b' }))).toEqual(['a2', 'b2'])
})

test('what was changed just before a save keeps its text through the answer to it', () => {
  const { changes, render } = rendering()
  let state = render(write(start, 'headline', 'a1'))
  state = render(write(state, 'dek', 'b1'))
  changes.saveBegins()
  state = render(state)
  expect(values(answer(state, { headline: 'a', dek: 'b' }))).toEqual(['a1', 'b1'])
})

test('what waits to be rendered stays when the mark of another field is put back', () => {
  const { changes } = rendering()
  const rendered = write(write(start, 'headline', 'a1'), 'dek', 'b1')
  const marks = changes.note(write(rendered, 'headline', 'a2'), 1)
  expect(values(merge(write(rendered, 'headline', 'a3'), marks))).toEqual(['a3', 'b1'])
})

test('what an answer has overwritten, because another field took its mark, is put back', () => {
  const { changes, render } = rendering()
  let state = render(write(start, 'headline', 'a1'))
  changes.saveBegins()
  state = render(write(state, 'headline', 'a2'))
  const both = answer(write(state, 'dek', 'b2'), { headline: 'a1', dek: 'b' })
  expect(values(both)).toEqual(['a1', 'b2'])
  expect(values(render(both))).toEqual(['a2', 'b2'])
})

test('what lost its mark to another field before it was rendered is kept as it was typed last', () => {
  const { changes, render } = rendering()
  const typed = render(write(start, 'headline', 'a1'))
  const both = render(write(write(typed, 'headline', 'a2'), 'dek', 'b1'))
  expect([values(both), changes.changedAt]).toEqual([['a2', 'b1'], 2])
  expect(values(answer(both, { headline: 'a1', dek: 'b' }))).toEqual(['a2', 'b1'])
})

test('another text in the form is left alone', () => {
  const { changes, render } = rendering()
  render(write(start, 'headline', 'a1'))
  changes.forget()
  expect([values(render(start)), changes.changedAt]).toEqual([['a', 'b'], Number.NEGATIVE_INFINITY])
})

test('two saves later, the server’s word counts again', () => {
  const { changes, render } = rendering()
  let state = render(write(start, 'headline', 'a1'))
  changes.saveBegins()
  state = answer(render(state), { headline: 'A1' })
  state = write(state, 'dek', 'b1')
  changes.saveBegins()
  state = answer(render(state), { headline: 'A1' })
  expect(values(state)).toEqual(['A1', 'b1'])
})

test('a change counts from when it was rendered; what the server says is none', () => {
  const { changes } = rendering()
  const typed = write(start, 'headline', 'a1')
  changes.note(typed, 7)
  expect(changes.changedAt).toBe(7)
  changes.note(answer(write(typed, 'headline', 'a1'), { dek: 'B' }), 8)
  expect(changes.changedAt).toBe(7)
})

test('a row that is added is a change', () => {
  const { changes } = rendering()
  changes.note(fieldReducer(start, { type: 'ADD_ROW', path: 'authors', subFieldState: {} }), 5)
  expect(changes.changedAt).toBe(5)
})

test('words that the last save did not take are unsent, whenever they were rendered', () => {
  const { changes, render } = rendering()
  expect(changes.isUnsent).toBe(false)
  const typed = render(write(start, 'headline', 'a1'))
  changes.saveBegins()
  changes.sent = { headline: 'a', dek: 'b' }
  expect(changes.isUnsent).toBe(true)
  changes.sent = { headline: 'a1', dek: 'b' }
  expect(changes.isUnsent).toBe(false)
  render(write(typed, 'dek', 'b1'))
  expect(changes.isUnsent).toBe(true)
})

test('what has been dropped does not come back with the answer', () => {
  const { changes, render } = rendering()
  const typed = render(write(start, 'headline', 'a1'))
  changes.saveBegins()
  changes.drop('headline')
  const unticked = { ...typed.headline, value: 'a', initialValue: 'a', isModified: false }
  expect(values(render({ ...typed, headline: unticked })).at(0)).toBe('a')
})
