import { describe, expect, it } from 'vitest'
import { agoOf } from '#cms/admin/ago.ts'
import { isDue, nextSaves, whyNotSaved } from '#cms/admin/saves.ts'

describe('a form that is typed into', () => {
  const saved = nextSaves({ saves: undefined, event: { kind: 'started' }, at: 100_000 })

  it('is saved nine seconds after its first change', () => {
    expect(isDue({ saves: undefined, changedAt: 1_000, at: 9_999 })).toBe(false)
    expect(isDue({ saves: undefined, changedAt: 1_000, at: 10_000 })).toBe(true)
  })

  it('is saved nine seconds after the last save began', () => {
    expect(isDue({ saves: saved, changedAt: 1_000, at: 108_999 })).toBe(false)
    expect(isDue({ saves: saved, changedAt: 1_000, at: 109_000 })).toBe(true)
  })
})

describe('a save that failed', () => {
  const failed = nextSaves({ saves: undefined, event: { kind: 'failed', why: 'No net.' }, at: 1 })

  it('is told until one succeeds', () => {
    const again = nextSaves({ saves: failed, event: { kind: 'started' }, at: 2 })
    expect(again.problem).toBe('No net.')
    expect(nextSaves({ saves: again, event: { kind: 'saved' }, at: 3 })).toEqual({
      startedAt: 2,
      savedAt: 3,
      problem: null,
    })
  })

  it('is told in words', () => {
    expect(whyNotSaved({ status: null })).toContain('reached')
    expect(whyNotSaved({ status: 403, message: 'x' })).toContain('signed out')
    expect(whyNotSaved({ status: 503, message: 'Too many changes at once.' })).toBe(
      'Too many changes at once.',
    )
  })
})

describe('how long ago', () => {
  it.each([
    [-5, 'just now'],
    [0, 'just now'],
    [3, '3 s ago'],
    [59, '59 s ago'],
    [61, '1 min ago'],
    [3600, '1 h ago'],
    [86_400, 'yesterday'],
    [200_000, '2 days ago'],
  ])('%i seconds are', (seconds, words) => {
    expect(agoOf({ at: 0, now: seconds * 1000 })).toBe(words)
  })
})
