import { describe, expect, it } from 'vitest'
import { readAirDate, readTime } from '#core/season/air-date.ts'
import { localTimeAt, momentAt } from '#core/time-zone.ts'

const day = { year: 2012, month: 2, day: 6 }

describe('an air date', () => {
  it.each([
    '2012-02-06',
    '2012/2/6',
    'Feb 6, 2012',
    'February 6, 2012',
    'Monday, February 6th, 2012',
    '6 February 2012',
    '6. Feb 2012',
    '6.2.2012',
    '06.02.2012',
  ])('is read from %s', (words) => {
    expect(readAirDate(words)).toEqual({ ...day, time: null })
  })

  it.each([
    ['2012-02-06 22:00', 22, 0],
    ['2012-02-06T22:00', 22, 0],
    ['Feb 6, 2012 10:00 pm', 22, 0],
    ['6 February 2012, 9.30', null, null],
    ['February 6, 2012 at 9:30 AM', 9, 30],
    ['February 6, 2012, 12 am', 0, 0],
  ])('may have a time: %s', (words, hour, minute) => {
    expect(readAirDate(words)).toEqual(hour === null ? null : { ...day, time: { hour, minute } })
  })

  it('is taken with slashes only where it can be but one day', () => {
    expect(readAirDate('2/13/2012')).toMatchObject({ month: 2, day: 13 })
    expect(readAirDate('13/2/2012')).toMatchObject({ month: 2, day: 13 })
    expect(readAirDate('2/6/2012')).toBeNull()
  })

  it.each(['', 'soon', '2012-02-30', '2012-13-01', '0000-00-00', '99999-01-01', 'Feb 6', 'Foo 6, 2012'])(
    'is not: %s',
    (words) => {
      expect(readAirDate(words)).toBeNull()
    },
  )

  it.each(['24:00', '13 pm', '9', '9:60', '0 am'])('has no time such as %s', (words) => {
    expect(readTime(words)).toBeNull()
  })
})

describe('a moment on a network’s clock', () => {
  const at = (month: number, dayOfMonth: number, hour: number, zone = 'America/New_York') =>
    momentAt({ local: { year: 2012, month, day: dayOfMonth, hour, minute: 30 }, zone })

  it.each([
    ['in winter', at(2, 6, 22), '2012-02-07T03:30:00.000Z'],
    ['in summer', at(7, 6, 22), '2012-07-07T02:30:00.000Z'],
    ['skipped in spring', at(3, 11, 2), '2012-03-11T07:30:00.000Z'],
    ['shown twice in autumn', at(11, 4, 1), '2012-11-04T05:30:00.000Z'],
    ['in a zone of quarter hours', at(2, 6, 22, 'Asia/Kathmandu'), '2012-02-06T16:45:00.000Z'],
    ['ahead of UTC', at(1, 1, 0, 'Pacific/Auckland'), '2011-12-31T11:30:00.000Z'],
  ])('is found %s', (_what, found, expected) => {
    expect(found).toBe(expected)
  })

  it('is read back as it was written', () => {
    expect(localTimeAt({ iso: at(7, 6, 22), zone: 'America/New_York' })).toEqual({
      year: 2012,
      month: 7,
      day: 6,
      hour: 22,
      minute: 30,
    })
  })
})
