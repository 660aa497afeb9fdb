import { describe, expect, it } from 'vitest'
import { asOf, current, hasBegun } from '#core/boundary.ts'

const [one, two, three, four] = [10_001, 10_002, 10_003, 10_004]

const ivy = {
  id: 'ivy',
  names: [
    { name: 'Ivy Lynn', from: null, to: two },
    { name: 'Ivy Levitt', from: three, to: null },
  ],
  performers: [
    { person: 'first', from: one, to: two },
    { person: 'second', from: three, to: null },
  ],
}

describe('a record as of a boundary', () => {
  it('holds nothing that begins later', () => {
    expect(asOf(ivy, two).performers).toEqual([{ person: 'first', holds: true }])
    expect(JSON.stringify(asOf(ivy, two))).not.toContain('Levitt')
  })

  it('does not tell that a fact ends before a later episode has been seen', () => {
    expect(asOf(ivy, two).names).toEqual([{ name: 'Ivy Lynn', holds: true }])
    expect(asOf(ivy, three).names).toEqual([
      { name: 'Ivy Lynn', holds: false },
      { name: 'Ivy Levitt', holds: true },
    ])
  })

  it('keeps before the first episode only what always held', () => {
    expect(asOf(ivy, null)).toEqual({ id: 'ivy', names: [{ name: 'Ivy Lynn', holds: true }], performers: [] })
  })

  it('is in the order in which the facts began, whatever order they were written in', () => {
    const reversed = { names: [...ivy.names].reverse() }
    expect(asOf(reversed, four).names.map(({ name }) => name)).toEqual(['Ivy Lynn', 'Ivy Levitt'])
  })

  it('carries everything else unchanged, and no place in the run', () => {
    const record = { id: 'a', tags: ['x'], count: 3, list: [], deep: { from: 1, to: 2 } }
    expect(asOf(record, four)).toEqual(record)
    expect(JSON.stringify(asOf(ivy, four))).not.toMatch(/"(from|to)"/)
  })
})

it('names the last fact that holds', () => {
  expect(current(asOf(ivy, four).performers)?.person).toBe('second')
  expect(current(asOf(ivy, null).performers)).toBeNull()
})

it.each([
  [null, null, true],
  [one, null, false],
  [one, one, true],
  [two, one, false],
])('what begins at %s has begun at %s: %s', (from, boundary, begun) => {
  expect(hasBegun(from, boundary)).toBe(begun)
})
