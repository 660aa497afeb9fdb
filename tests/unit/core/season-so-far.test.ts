import { expect, it } from 'vitest'
import { seasonSoFar } from '#core/season-so-far.ts'

const at = (number: number, changes: object = {}) => ({
  place: { number, aired: 2, total: 3 },
  airsAt: `2012-02-0${number}T03:00:00.000Z`,
  grade: 'A' as const,
  songs: 3,
  ...changes,
})

it('a season is told as far as it has aired, whatever is known of the rest', () => {
  expect(seasonSoFar(1, [at(1), at(2, { grade: null }), at(3)])).toEqual({
    number: 1,
    episodes: [
      { grade: 'A', songs: 3, hasAired: true },
      { grade: null, songs: 3, hasAired: true },
      { grade: null, songs: 0, hasAired: false },
    ],
    aired: 2,
    next: '2012-02-03T03:00:00.000Z',
  })
})

it('a season that is over has nothing next, and one without episodes is none', () => {
  expect(seasonSoFar(1, [at(1), at(2)])?.next).toBeNull()
  expect(seasonSoFar(1, [])).toBeNull()
})
