import { describe, expect, it } from 'vitest'
import { type AskedTime, creditsOf, planOf } from '#core/schedule/plan.ts'

const zone = 'America/New_York'
const credits = '2026-12-01T04:00:00.000Z'

function plan(asked: AskedTime, known: { credits?: string | null } = {}) {
  return planOf({ asked, known: { zone, credits, ...known } })
}

describe('a time to go live', () => {
  it('is a moment', () => {
    expect(plan({ at: '2026-12-01T04:05:00Z' })).toEqual({
      at: '2026-12-01T04:05:00.000Z',
      zone,
      minutes: null,
    })
  })

  it('is what the clocks of a zone show', () => {
    expect(plan({ local: '2026-11-30T23:05' })).toEqual({
      at: '2026-12-01T04:05:00.000Z',
      zone,
      minutes: null,
    })
    expect(plan({ local: '2026-11-30T23:05', zone: 'Europe/Berlin' })).toMatchObject({
      at: '2026-11-30T22:05:00.000Z',
      zone: 'Europe/Berlin',
    })
  })

  it('hangs on the credits, after or before them', () => {
    expect(plan({ minutes: 5 })).toEqual({ at: '2026-12-01T04:05:00.000Z', zone, minutes: 5 })
    expect(plan({ minutes: -10 })).toMatchObject({ at: '2026-12-01T03:50:00.000Z', minutes: -10 })
  })

  it('is refused where clocks skip it, with the one after the gap', () => {
    expect(plan({ local: '2026-03-08T02:30' })).toEqual({
      problem: 'Clocks in America/New_York skip this time. The one after the gap is 03:30.',
    })
  })

  it('is asked about where clocks show it twice', () => {
    const choices = ['2026-11-01T05:30:00.000Z', '2026-11-01T06:30:00.000Z']
    expect(plan({ local: '2026-11-01T01:30' })).toMatchObject({ problem: expect.any(String), choices })
    expect(plan({ local: '2026-11-01T01:30', which: 'first' })).toMatchObject({ at: choices[0] })
    expect(plan({ local: '2026-11-01T01:30', which: 'second' })).toMatchObject({ at: choices[1] })
  })

  it.each<AskedTime>([
    {},
    { at: 'tomorrow' },
    { at: 5 },
    { local: '2026-02-30T10:00' },
    { local: '2026-11-30T24:00' },
    { local: '2026-11-30' },
    { local: '2026-11-30T23:05', zone: 'Mars/Olympus' },
    { at: '2026-12-01T04:05:00Z', zone: 5 },
    { minutes: 5.5 },
    { minutes: '5' },
    { minutes: 100_000 },
  ])('is refused for %j', (asked) => {
    expect(plan(asked)).toEqual({ problem: expect.any(String) })
  })

  it('cannot hang on credits that are not known', () => {
    expect(plan({ minutes: 5 }, { credits: null })).toEqual({ problem: expect.stringContaining('run time') })
  })
})

it('the credits of an episode need its air time and its run time', () => {
  expect(creditsOf({ airsAt: '2026-12-01T03:00:00.000Z', runTime: 60 })).toBe(credits)
  expect(creditsOf({ airsAt: '2026-12-01T03:00:00.000Z' })).toBeNull()
  expect(creditsOf({ runTime: 60 })).toBeNull()
})
