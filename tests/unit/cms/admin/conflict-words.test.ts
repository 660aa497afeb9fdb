import { expect, test } from 'vitest'
import { placesOf, summaryOf, whoChanged } from '#cms/admin/conflict-words.ts'
import type { BlockRow } from '#core/rich-text/compare-blocks.ts'

const block = (kind: BlockRow['kind'], key: string) => ({
  row: { kind, key, mine: null, theirs: null },
  choice: null,
  choose: () => undefined,
})

test('blocks that are alike are one place, and the others keep their number', () => {
  const blocks = [block('same', 'a'), block('same', 'b'), block('both', 'c'), block('same', 'd')]
  expect(placesOf(blocks).map(({ at, same }) => [at, same?.length ?? null])).toEqual([
    [1, 2],
    [3, null],
    [4, 1],
  ])
})

test('who changed a place is said from the side of whoever reads it', () => {
  expect(whoChanged({ kind: 'both' })).toBe('Choose: it differs on both sides')
  expect(whoChanged({ kind: 'mine' })).toBe('Only you changed it')
  expect(whoChanged({ kind: 'mine', hasMine: false, hasTheirs: true })).toBe('Only you took it out')
  expect(whoChanged({ kind: 'theirs', hasMine: false, hasTheirs: true })).toBe('Only they put it in')
})

test('the summary says what is left to do', () => {
  expect(summaryOf({ places: 0, open: 0 })).toMatch(/say the same/)
  expect(summaryOf({ places: 1, open: 0 })).toBe(
    'They differ in 1 place. What is chosen below is what will be saved.',
  )
  expect(summaryOf({ places: 3, open: 1 })).toMatch(/^They differ in 3 places. 1 is still to be chosen/)
})
