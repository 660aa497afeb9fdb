import { describe, expect, it } from 'vitest'
import { endOf, placesOf } from '#core/place.ts'

const now = new Date('2012-03-01T00:00:00.000Z')
const past = '2012-02-14T03:00:00.000Z'
const future = '2012-04-01T00:00:00.000Z'
const places = (...episodes: [id: string, order: number | null, airsAt: string | null][]) =>
  placesOf({ episodes: episodes.map(([id, order, airsAt]) => ({ id, order, airsAt })), now })

describe('the line of a season', () => {
  it('has its episodes in the order of the show, counted from 1', () => {
    const found = places(['c', 3, future], ['a', 1, past], ['special', 1.5, past])
    expect(found.get('a')).toEqual({ number: 1, aired: 2, total: 3 })
    expect(found.get('special')).toEqual({ number: 2, aired: 2, total: 3 })
    expect(found.get('c')).toEqual({ number: 3, aired: 2, total: 3 })
  })

  it('counts as aired what stands before an episode that has', () => {
    expect(places(['a', 1, null], ['b', 2, past], ['c', 3, null]).get('c')?.aired).toBe(2)
  })

  it('has nothing behind it while nothing has aired', () => {
    expect(places(['a', 1, future], ['b', 2, null]).get('a')).toEqual({ number: 1, aired: 0, total: 2 })
  })

  it('ends with what has no place', () => {
    expect(places(['a', null, null], ['b', 2, past]).get('a')).toEqual({ number: 2, aired: 1, total: 2 })
  })
})

describe('where a recap ends', () => {
  const run = [
    { id: 'a', season: 1, order: 1001 },
    { id: 'b', season: 1, order: 1002 },
    { id: 'c', season: 2, order: 2001 },
  ]

  it('is the last of its episodes, in whatever order they are named', () => {
    expect(endOf({ episodes: ['b', 'a', null], season: null }, run)).toBe(1002)
  })

  it('is the last of the season that it reviews', () => {
    expect(endOf({ episodes: [null], season: 1 }, run)).toBe(1002)
  })

  it('is nowhere for what is about a show, and for a season without episodes', () => {
    expect(endOf({ episodes: [null], season: null }, run)).toBeNull()
    expect(endOf({ episodes: [null], season: 3 }, run)).toBeNull()
  })
})
