import { describe, expect, it } from 'vitest'
import { dayOf, httpDate, momentOf, namedMomentOf } from '#core/dates.ts'

const iso = '2012-02-14T03:00:00.000Z'

describe('a date', () => {
  it('is the day that it is in the publication’s zone', () => {
    expect(dayOf({ iso, zone: 'America/New_York' })).toBe('13 February 2012')
    expect(dayOf({ iso, zone: 'Europe/London' })).toBe('14 February 2012')
  })

  it('has its time with the zone’s name', () => {
    expect(momentOf({ iso, zone: 'America/New_York' })).toBe('13 February 2012, 10:00 PM EST')
  })

  it('has the whole name of its zone for those who may live in another one', () => {
    expect(namedMomentOf({ iso, zone: 'America/New_York' })).toBe(
      '13 February 2012, 10:00 PM EST (America/New_York)',
    )
  })

  it('is spelled as HTTP does', () => {
    expect(httpDate(iso)).toBe('Tue, 14 Feb 2012 03:00:00 GMT')
  })
})
