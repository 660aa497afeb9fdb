import { describe, expect, it } from 'vitest'
import { agoOf } from '#cms/admin/ago.ts'
import { isDue, nextSaves, troubleOf, whyRefused } from '#cms/admin/saves.ts'

describe('a form that is typed into', () => {
  const saved = nextSaves({ saves: undefined, event: { kind: 'started' }, publishes: false, at: 100_000 })

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
  const failed = nextSaves({
    saves: undefined,
    event: { kind: 'failed', why: 'No net.' },
    publishes: false,
    at: 1,
  })

  it('is told until one succeeds', () => {
    const again = nextSaves({ saves: failed, event: { kind: 'started' }, publishes: false, at: 2 })
    expect(again.problem).toBe('No net.')
    expect(nextSaves({ saves: again, event: { kind: 'saved' }, publishes: false, at: 3 })).toEqual({
      startedAt: 2,
      savedAt: 3,
      problem: null,
      refusal: null,
    })
  })

  it('is told in words', () => {
    expect(whyRefused({ status: null })).toContain('reached')
    expect(whyRefused({ status: 403, message: 'x' })).toContain('signed out')
    expect(whyRefused({ status: 503, message: 'Too many changes at once.' })).toBe(
      'Too many changes at once.',
    )
  })
})

describe('a publish that was refused', () => {
  const event = { kind: 'failed', why: 'It has no headline.' } as const
  const refused = nextSaves({ saves: undefined, event, publishes: true, at: 1 })
  const told = (saves = refused, isModified = false) => troubleOf({ saves, isStale: false, isModified })

  it('is no failed save: the text is a draft, or becomes one', () => {
    expect(told()).toBe('Not published. It has no headline. Your text is saved as a draft.')
    expect(told(refused, true)).toBe(
      'Not published. It has no headline. Your text is still here, and is being saved as a draft.',
    )
  })

  it('is told through saves, until the next attempt', () => {
    const saved = nextSaves({ saves: refused, event: { kind: 'saved' }, publishes: false, at: 2 })
    expect(told(saved)).toContain('Not published.')
    const again = nextSaves({ saves: saved, event: { kind: 'started' }, publishes: true, at: 3 })
    expect(told(again)).toBe('')
  })

  it('is not told as long as not even a save succeeds', () => {
    const lost = nextSaves({
      saves: refused,
      event: { kind: 'failed', why: 'No net.' },
      publishes: false,
      at: 2,
    })
    expect(told(lost, true)).toContain('Not saved. No net.')
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
