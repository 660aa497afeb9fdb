import { describe, expect, it } from 'vitest'
import { monthOf, monthsBetween, parseMonth, spanOf } from '#core/feed/month.ts'

describe('a month', () => {
  it('is that of a moment in UTC', () => {
    expect(monthOf('2012-02-29T23:59:59.999Z')).toBe('2012-02')
  })

  it.each(['2012-00', '2012-13', '12-01', '2012-1', '2012-01-01', '3012-01', ''])('is not %s', (word) => {
    expect(parseMonth(word)).toBe(false)
  })

  it('ends where the next begins', () => {
    expect(spanOf('2012-12')).toEqual({
      from: '2012-12-01T00:00:00.000Z',
      before: '2013-01-01T00:00:00.000Z',
    })
  })

  it('is followed by others, over the end of a year', () => {
    expect(monthsBetween({ from: '2011-11', to: '2012-02' })).toEqual([
      '2012-02',
      '2012-01',
      '2011-12',
      '2011-11',
    ])
    expect(monthsBetween({ from: '2012-02', to: '2012-02' })).toEqual(['2012-02'])
  })
})
