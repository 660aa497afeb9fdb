import { describe, expect, it } from 'vitest'
import { encodingFor } from '#core/http/accept-encoding.ts'
import { answerDocument, type Document } from '#core/http/document.ts'

const body = (word: string) => ({ bytes: new TextEncoder().encode(word), etag: `"${word}"` })
const document: Document = {
  type: 'application/rss+xml',
  bodies: { br: body('br'), gzip: body('gzip'), identity: body('identity') },
  changedAt: '2012-02-14T15:00:00.000Z',
  links: '<https://previously.example/feed.xml>; rel="self"',
}
const ask = (headers: Record<string, string>, method = 'GET') =>
  answerDocument(document, { method, header: (name) => headers[name] ?? null })

describe('the encoding of an answer', () => {
  it.each([
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['x-gzip', 'gzip'],
    ['GZIP;q=0.8, br;q=0.5', 'gzip'],
    ['*', 'br'],
    ['br;q=0, *', 'gzip'],
    ['gzip;q=0', 'identity'],
    ['*;q=0', 'identity'],
    ['identity', 'identity'],
    ['gzip;q=0.1, identity', 'identity'],
    ['gzipped', 'identity'],
    ['gzip;q=nonsense', 'identity'],
    ['', 'identity'],
    [null, 'identity'],
  ])('for %s is %s', (header, encoding) => {
    expect(encodingFor(header)).toBe(encoding)
  })
})

describe('a document', () => {
  const states = [
    ['br', 'br'],
    ['gzip', 'gzip'],
    ['identity', undefined],
  ] as const

  it.each(states)('goes out as %s with its own tag', (encoding, header) => {
    const { status, headers, body: sent } = ask({ 'accept-encoding': encoding })
    expect(status).toBe(200)
    expect(new TextDecoder().decode(sent ?? undefined)).toBe(encoding)
    expect(headers).toMatchObject({
      etag: `"${encoding}"`,
      vary: 'accept-encoding',
      'content-length': String(encoding.length),
      'cache-control': 'public, max-age=0, must-revalidate',
      'last-modified': 'Tue, 14 Feb 2012 15:00:00 GMT',
      link: document.links,
    })
    expect(headers['content-encoding']).toBe(header)
  })

  it.each(states)('is not sent to whoever has it as %s', (encoding) => {
    const known = { 'accept-encoding': encoding, 'if-none-match': `"x", W/"${encoding}"` }
    expect(ask(known)).toMatchObject({ status: 304, body: null, headers: { etag: `"${encoding}"` } })
    expect(ask(known).headers).not.toHaveProperty('content-length')
    expect(ask({ ...known, 'if-none-match': '"another"' }).status).toBe(200)
  })

  it('has the same headers without its body for HEAD', () => {
    const [get, head] = [ask({}), ask({}, 'HEAD')]
    expect(head.headers).toEqual(get.headers)
    expect(head.body).toBeNull()
  })
})
