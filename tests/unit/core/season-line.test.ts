import { expect, it } from 'vitest'
import { lineOf, lineSoFar } from '#core/season-line.ts'

it('an episode that has aired stands after what lies behind and before what lies ahead', () => {
  expect(lineOf({ number: 2, aired: 8, total: 15 })).toEqual({
    before: [{ stroke: 'solid', episodes: 1 }],
    at: 'solid',
    after: [
      { stroke: 'double', episodes: 6 },
      { stroke: 'dotted', episodes: 7 },
    ],
  })
})

it('an episode that has not aired stands where nothing has been drawn', () => {
  expect(lineOf({ number: 10, aired: 8, total: 15 })).toEqual({
    before: [
      { stroke: 'solid', episodes: 8 },
      { stroke: 'dotted', episodes: 1 },
    ],
    at: 'dotted',
    after: [{ stroke: 'dotted', episodes: 5 }],
  })
})

it('the only episode of a season has nothing beside it', () => {
  expect(lineOf({ number: 1, aired: 1, total: 1 })).toEqual({ before: [], at: 'solid', after: [] })
})

it('a season with no code on its line goes as far as it has aired', () => {
  expect(lineSoFar({ aired: 8, total: 15 })).toMatchObject({
    before: [{ stroke: 'solid', episodes: 8 }],
    after: [{ stroke: 'dotted', episodes: 7 }],
  })
})
