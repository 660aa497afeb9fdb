import { expect, test } from 'vitest'
import { Present } from '#cms/presence/present.ts'

const place = { field: 'body', paragraph: 4 }

test('a window is told of the others, not of itself', () => {
  const { note } = buildPresent()
  expect(note({ user: 'nora' })).toEqual([])
  expect(note({ user: 'ivy', place })).toMatchObject([{ name: 'nora' }])
  expect(note({ user: 'nora' })).toMatchObject([{ name: 'ivy', place }])
})

test('who says nothing for half a minute is gone, and who comes again has come anew', () => {
  const { note, pass } = buildPresent()
  note({ user: 'ivy' })
  pass(29_000)
  expect(note({ user: 'nora' })).toMatchObject([{ name: 'ivy', since: 0 }])
  pass(2_000)
  expect(note({ user: 'nora' })).toEqual([])
  note({ user: 'ivy' })
  expect(note({ user: 'nora' })).toMatchObject([{ name: 'ivy', since: 31_000 }])
})

test('who goes on saying so keeps the time at which they came', () => {
  const { note, pass } = buildPresent()
  for (let second = 0; second < 120; second += 10) {
    note({ user: 'ivy' })
    pass(10_000)
  }
  expect(note({ user: 'nora' })).toMatchObject([{ since: 0, seenAt: 110_000 }])
})

test('nobody can leave for somebody else', () => {
  const { note, present } = buildPresent()
  note({ user: 'ivy', tab: 'one' })
  present.leave({ recap: 'r1', user: 'nora', tab: 'one' })
  expect(note({ user: 'nora' })).toHaveLength(1)
  present.leave({ recap: 'r1', user: 'ivy', tab: 'one' })
  expect(note({ user: 'nora' })).toEqual([])
})

test('what is kept is bounded: the recaps and windows that were silent longest go', () => {
  const { note, present } = buildPresent()
  for (let window = 0; window < 40; window += 1) note({ user: 'ivy', tab: `tab-${window}` })
  expect(note({ user: 'nora' })).toHaveLength(19)
  for (let recap = 0; recap < 600; recap += 1) note({ user: 'ivy', recap: `other-${recap}` })
  expect(present.knows({ recap: 'other-99', user: 'ivy', tab: 'tab' })).toBe(false)
  expect(present.knows({ recap: 'other-100', user: 'ivy', tab: 'tab' })).toBe(true)
})

type Asked = { user: string; tab?: string; recap?: string; place?: typeof place }

function buildPresent() {
  const present = new Present()
  let at = 0
  const note = ({ user, tab = 'tab', recap = 'r1', place }: Asked) =>
    present.note({ recap, user, name: user, tab, place: place ?? null, at })
  const pass = (milliseconds: number) => {
    at += milliseconds
  }
  return { note, pass, present }
}
