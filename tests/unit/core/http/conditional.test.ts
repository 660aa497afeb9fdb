import { describe, expect, it } from 'vitest'
import { isNotModified } from '#core/http/conditional.ts'

const etag = '"abc"'
const changedAt = '2012-02-14T15:00:00.000Z'
const ask = (headers: Record<string, string>) =>
  isNotModified({ headers: new Headers(headers), etag, changedAt })

describe('a conditional request', () => {
  it.each([
    ['the same tag', { 'if-none-match': '"abc"' }],
    ['the same tag, weak', { 'if-none-match': 'W/"abc"' }],
    ['the tag in a list', { 'if-none-match': '"x,y", W/"abc", "z"' }],
    ['any tag', { 'if-none-match': '*' }],
    ['the time of the change', { 'if-modified-since': 'Tue, 14 Feb 2012 15:00:00 GMT' }],
    ['a later time', { 'if-modified-since': 'Tue, 14 Feb 2012 15:00:01 GMT' }],
    [
      'the same tag and an earlier time',
      { 'if-none-match': '"abc"', 'if-modified-since': 'Tue, 14 Feb 2012 14:00:00 GMT' },
    ],
  ])('with %s is answered 304', (_what, headers) => {
    expect(ask(headers)).toBe(true)
  })

  it.each([
    ['nothing', {}],
    ['another tag', { 'if-none-match': '"abcd"' }],
    ['the tag inside another', { 'if-none-match': '"x abc"' }],
    ['an earlier time', { 'if-modified-since': 'Tue, 14 Feb 2012 14:59:59 GMT' }],
    ['no time at all', { 'if-modified-since': 'yesterday' }],
    [
      'another tag and a later time',
      { 'if-none-match': '"x"', 'if-modified-since': 'Tue, 14 Feb 2012 16:00:00 GMT' },
    ],
  ])('with %s is answered whole', (_what, headers) => {
    expect(ask(headers as Record<string, string>)).toBe(false)
  })

  it('is answered whole by the time where no change is known', () => {
    const headers = new Headers({ 'if-modified-since': 'Tue, 14 Feb 2012 16:00:00 GMT' })
    expect(isNotModified({ headers, etag, changedAt: null })).toBe(false)
  })

  it('reads the fraction of a second as nothing', () => {
    const headers = new Headers({ 'if-modified-since': 'Tue, 14 Feb 2012 15:00:00 GMT' })
    expect(isNotModified({ headers, etag, changedAt: '2012-02-14T15:00:00.900Z' })).toBe(true)
  })
})
