import { describe, expect, it } from 'vitest'
import {
  feedProblem,
  imageProblem,
  leads,
  listProblem,
  type Published,
  recapProblem,
  receiptWords,
  type Seen,
  sitemapProblem,
  socialImageOf,
} from '#core/receipt.ts'

const published: Published = {
  mark: 'abc:7',
  path: '/shows/smash/s01e02/the-callback',
  feedId: 'tag:x,2012:recaps/abc',
  inside: 'Who gets the part & why',
}

function seen(text: string, more: Partial<Seen> = {}): Seen {
  return { path: '/p', status: 200, type: 'text/html', text, ...more }
}

const mark = (rev: number) => `<meta name="previously:mark" content="abc:${rev}">`
const graph = (json: string) => `<script type="application/ld+json" nonce="x">${json}</script>`
const item = (id: string, date = '2012-02-14T00:00:00.000Z', title = 'Safe') => ({
  id,
  title,
  date_published: date,
})
const feed = (...items: object[]) => seen(JSON.stringify({ items }))

describe('the recap’s own page', () => {
  it('is right with its mark, or a later one, and JSON-LD that can be read', () => {
    expect(recapProblem(seen(mark(7) + graph('{"a":1}')), published)).toBeNull()
    expect(recapProblem(seen(mark(8) + graph('{"a":1}')), published)).toBeNull()
  })

  it.each([
    [seen(mark(6) + graph('{}')), 'older'],
    [seen(graph('{}')), 'older'],
    [seen(mark(7)), 'no JSON-LD'],
    [seen(mark(7) + graph('{"a":')), 'cannot be read'],
    [seen('', { status: 404 }), 'answers 404'],
    [seen('', { status: 0 }), 'did not answer'],
  ])('is wrong: %#', (page, problem) => {
    expect(recapProblem(page, published)).toContain(problem)
  })

  it('names its social image, which is one', () => {
    expect(socialImageOf(seen('<meta property="og:image" content="/c?a=1&amp;b=2">'))).toBe('/c?a=1&b=2')
    expect(socialImageOf(seen(''))).toBeNull()
    expect(imageProblem(seen('', { type: 'image/png' }))).toBeNull()
    expect(imageProblem(seen(''))).toContain('no picture')
  })
})

describe('a list', () => {
  it('names the recap where it must, and never its inside headline', () => {
    const link = `<a href="${published.path}">Safe</a>`
    expect(listProblem(seen(link), { ...published, named: true })).toBeNull()
    expect(listProblem(seen(''), { ...published, named: false })).toBeNull()
    expect(listProblem(seen(''), { ...published, named: true })).toContain('not name')
    expect(listProblem(seen(`${link} Who gets the part &amp; why`), { ...published, named: true })).toContain(
      'inside',
    )
  })
})

describe('a feed', () => {
  const at = '2012-02-14T00:00:00.000Z'

  it('has the recap once, where it reaches that far', () => {
    expect(feedProblem(feed(item(published.feedId)), published, at)).toBeNull()
    const later = Array.from({ length: 10 }, (_, index) => item(`later-${index}`, '2013-01-01T00:00:00.000Z'))
    expect(feedProblem(feed(...later), published, at)).toBeNull()
    expect(leads(feed(item(published.feedId), item('b')), published)).toBe(true)
    expect(leads(feed(item('b'), item(published.feedId)), published)).toBe(false)
  })

  it.each([
    [feed(), 'not have'],
    [feed(item('b')), 'not have'],
    [feed(item(published.feedId), item(published.feedId)), '2 times'],
    [feed(item(published.feedId, at, published.inside ?? '')), 'inside'],
    [seen('<rss>'), 'cannot be read'],
    [seen('', { status: 503 }), 'answers 503'],
  ])('is wrong: %#', (document, problem) => {
    expect(feedProblem(document, published, at)).toContain(problem)
  })
})

describe('a receipt in words', () => {
  const line = (part: Parameters<typeof receiptWords>[0]['lines'][number]['part'], count = 1) => ({
    part,
    count,
    problem: null,
  })

  it('says what was seen', () => {
    const lines = [line('recap'), line('feeds', 6), line('home'), line('hub'), line('pages', 7)]
    expect(receiptWords({ milliseconds: 420, lines })).toBe(
      'Live in 0.4 s · in 6 feeds · home and hub updated · 7 pages of its records',
    )
    expect(receiptWords({ milliseconds: null, lines: [line('recap'), line('feeds')] })).toBe(
      'Live · in 1 feed',
    )
  })

  it('leaves out what is wrong', () => {
    expect(receiptWords({ milliseconds: 420, lines: [{ part: 'recap', count: 1, problem: 'No.' }] })).toBe('')
  })
})

describe('a list of pages for search engines', () => {
  const loc = (path: string) => seen(`<url><loc>https://x.example${path}</loc></url>`)

  it('is right where it names the recap by its whole address', () => {
    expect(sitemapProblem(loc(published.path), published)).toBeNull()
    expect(sitemapProblem(loc(`${published.path}-and-more`), published)).toBe(
      '/p does not list the recap yet.',
    )
  })

  it('is told by what it answers', () => {
    expect(sitemapProblem(seen('', { status: 503 }), published)).toBe('/p answers 503.')
  })
})
