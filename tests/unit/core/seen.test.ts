import { describe, expect, it } from 'vitest'
import { boundaryIn, isBeyond, type Seen } from '#core/seen.ts'

const smash = { shows: new Map([['smash', 10_004]]), isClosed: false } satisfies Seen
const notStarted = { shows: new Map([['smash', null]]), isClosed: false } satisfies Seen
const belowSmash = { ...smash, isClosed: true } satisfies Seen

describe('what begins at a place in a show', () => {
  it('is beyond what a reader has seen where that place is later', () => {
    expect(isBeyond(smash, { show: 'smash', from: 10_004 })).toBe(false)
    expect(isBeyond(smash, { show: 'smash', from: 10_005 })).toBe(true)
    expect(isBeyond(notStarted, { show: 'smash', from: 10_001 })).toBe(true)
  })

  it('is not where it has always been known, belongs to no show, or nothing was chosen', () => {
    expect(isBeyond(notStarted, { show: 'smash', from: null })).toBe(false)
    expect(isBeyond(notStarted, { show: null, from: 10_001 })).toBe(false)
    expect(isBeyond(null, { show: 'smash', from: 99_999 })).toBe(false)
  })

  it('of another show is beyond only below the page of one', () => {
    expect(isBeyond(smash, { show: 'slow-water', from: 10_001 })).toBe(false)
    expect(isBeyond(belowSmash, { show: 'slow-water', from: 10_001 })).toBe(true)
  })
})

describe('how far a show is known', () => {
  it('is as far as the reader has seen, and never further than it has aired', () => {
    expect(boundaryIn(smash, { show: 'smash', aired: 10_009 })).toBe(10_004)
    expect(boundaryIn(smash, { show: 'smash', aired: 10_002 })).toBe(10_002)
    expect(boundaryIn(smash, { show: 'smash', aired: null })).toBeNull()
    expect(boundaryIn(notStarted, { show: 'smash', aired: 10_009 })).toBeNull()
    expect(boundaryIn(undefined, { show: 'smash', aired: 10_009 })).toBe(10_009)
    expect(boundaryIn(belowSmash, { show: 'slow-water', aired: 10_009 })).toBeNull()
  })
})
