import { describe, expect, it } from 'vitest'
import { inOrder, isDripToken, parseDripFeed, parseDripPath } from '#core/drip/drip.ts'
import { nextSlot, type Pace, paceWords, readPace } from '#core/drip/pace.ts'

const pace: Pace = { days: [2, 5], hour: 20, minute: 0, zone: 'Europe/Berlin' }

function slots(after: string, count: number, of: Pace = pace): string[] {
  const found: string[] = []
  for (let at = after; found.length < count; ) {
    at = nextSlot({ pace: of, after: at })
    found.push(at)
  }
  return found
}

describe('a pace', () => {
  it('is due on its days at its time', () => {
    expect(slots('2026-11-29T12:00:00.000Z', 3)).toEqual([
      '2026-12-01T19:00:00.000Z',
      '2026-12-04T19:00:00.000Z',
      '2026-12-08T19:00:00.000Z',
    ])
  })

  it('is due later on the same day, and not at the very moment that has come', () => {
    expect(nextSlot({ pace, after: '2026-12-01T18:59:59.999Z' })).toBe('2026-12-01T19:00:00.000Z')
    expect(nextSlot({ pace, after: '2026-12-01T19:00:00.000Z' })).toBe('2026-12-04T19:00:00.000Z')
  })

  it('keeps its time on the clock when clocks are put forward and back', () => {
    expect(slots('2027-03-24T12:00:00.000Z', 2)).toEqual([
      '2027-03-26T19:00:00.000Z',
      '2027-03-30T18:00:00.000Z',
    ])
    expect(slots('2026-10-21T12:00:00.000Z', 2)).toEqual([
      '2026-10-23T18:00:00.000Z',
      '2026-10-27T19:00:00.000Z',
    ])
  })

  it('is due once on a day on which its time is skipped, or shown twice', () => {
    const night = { days: [1, 2, 3, 4, 5, 6, 7], hour: 2, minute: 30, zone: 'Europe/Berlin' }
    const spring = slots('2027-03-27T12:00:00.000Z', 2, night)
    expect(spring).toEqual(['2027-03-28T01:30:00.000Z', '2027-03-29T00:30:00.000Z'])
    const autumn = slots('2026-10-24T12:00:00.000Z', 2, night)
    expect(autumn).toEqual(['2026-10-25T00:30:00.000Z', '2026-10-26T01:30:00.000Z'])
  })

  it('goes by the day in its zone, not in UTC', () => {
    const far: Pace = { days: [1], hour: 1, minute: 0, zone: 'Pacific/Auckland' }
    expect(nextSlot({ pace: far, after: '2026-11-28T12:00:00.000Z' })).toBe('2026-11-29T12:00:00.000Z')
  })

  it('comes round after a week', () => {
    const weekly: Pace = { ...pace, days: [2] }
    expect(slots('2026-12-01T19:00:00.000Z', 2, weekly)).toEqual([
      '2026-12-08T19:00:00.000Z',
      '2026-12-15T19:00:00.000Z',
    ])
  })

  it('is read from a form, or the field that is wrong is named', () => {
    const form = { days: ['5', '2', '2'], time: '20:00', zone: 'Europe/Berlin' }
    expect(readPace(form)).toEqual(pace)
    for (const days of [[], ['0'], ['8'], ['x'], ['1.5']]) expect(readPace({ ...form, days })).toBe('days')
    for (const time of ['', '25:00', 'eight', '8']) expect(readPace({ ...form, time })).toBe('time')
    for (const zone of ['', 'Berlin', 'Europe/Nowhere', ' ']) expect(readPace({ ...form, zone })).toBe('zone')
  })

  it('can be said in words', () => {
    expect(paceWords(pace)).toBe('Tuesdays and Fridays at 20:00, Europe/Berlin')
    expect(paceWords({ ...pace, days: [1, 2, 3, 4, 5, 6, 7], minute: 5 })).toBe(
      'Every day at 20:05, Europe/Berlin',
    )
  })
})

describe('the address of a personal feed', () => {
  const secret = 'A'.repeat(43)

  it('is read as it is', () => {
    expect(isDripToken(secret)).toBe(true)
    expect(parseDripPath(`/drip/${secret}`)).toBe(secret)
    expect(parseDripFeed(`/drip/${secret}/feed.json`)).toBe(secret)
  })

  it.each(['/drip', '/drip/short', `/drip/${secret}/more`, `/drips/${secret}`, `/drip/${'A'.repeat(44)}`])(
    'is not %s',
    (path) => {
      expect(parseDripPath(path)).toBeNull()
    },
  )
})

it('recaps go in the order of their show; what is about no place in it comes last', () => {
  const recap = (id: string, place: number | null, publishedAt: string) => ({ id, place, publishedAt })
  const recaps = [
    recap('essay', null, '2010'),
    recap('third', 3, '2012'),
    recap('review', 3.5, '2011'),
    recap('second of the first', 1, '2014'),
    recap('first', 1, '2013'),
  ]
  expect(inOrder(recaps).map(({ id }) => id)).toEqual([
    'first',
    'second of the first',
    'third',
    'review',
    'essay',
  ])
})
