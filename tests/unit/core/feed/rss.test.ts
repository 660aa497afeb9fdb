import { parseRssFeed } from 'feedsmith'
import { describe, expect, it } from 'vitest'
import { toRss } from '#core/feed/rss.ts'
import type { Feed, FeedItem } from '#core/model.ts'
import { felix, nora } from '#tests/unit/support/models.ts'

const site = 'https://previously.example'

const item: FeedItem = {
  feedId: 'tag:previously.example,2012-02-14:recaps/1',
  path: '/shows/smash/s01e02/two-rooms',
  headline: 'Two rooms & one telephone',
  dek: 'A callback.',
  authors: [nora, felix, { id: 'a3', name: 'Ivo Lind', role: 'pictures', path: null }],
  publishedAt: '2012-02-14T15:00:00.000Z',
  body: [{ kind: 'paragraph', children: [{ kind: 'text', text: 'Some words.', marks: [] }] }],
}

function rss(feed: Partial<Feed> = {}): string {
  const whole: Feed = {
    title: 'Previously',
    description: 'Every recap.',
    path: '/',
    selfPath: '/feed.xml',
    changedAt: '2012-02-15T09:30:00.000Z',
    items: [item],
    ...feed,
  }
  return toRss(whole, { site })
}

function withWords(words: string): string {
  return rss({
    items: [{ ...item, body: [{ kind: 'paragraph', children: [{ kind: 'text', text: words, marks: [] }] }] }],
  })
}

describe('a feed', () => {
  it('says what it is and where', () => {
    const feed = parseRssFeed(rss())
    expect(feed).toMatchObject({
      title: 'Previously',
      link: 'https://previously.example/',
      description: 'Every recap.',
      language: 'en',
      lastBuildDate: 'Wed, 15 Feb 2012 09:30:00 GMT',
    })
    expect(feed.atom?.links).toEqual([
      { href: 'https://previously.example/feed.xml', rel: 'self', type: 'application/rss+xml' },
    ])
  })

  it('gives each item whole, under its id', () => {
    expect(parseRssFeed(rss()).items).toMatchObject([
      {
        title: 'Two rooms & one telephone',
        link: 'https://previously.example/shows/smash/s01e02/two-rooms',
        description: 'A callback.',
        guid: { value: 'tag:previously.example,2012-02-14:recaps/1', isPermaLink: false },
        pubDate: 'Tue, 14 Feb 2012 15:00:00 GMT',
        dc: { creators: ['Nora Vance', 'Felix Adeyemi'] },
        content: { encoded: '<p>Some words.</p>' },
      },
    ])
  })

  it('is valid without an item and before anything changed', () => {
    const feed = parseRssFeed(rss({ items: [], changedAt: null }))
    expect(feed.title).toBe('Previously')
    expect(feed.items ?? []).toEqual([])
    expect(feed.lastBuildDate).toBeUndefined()
  })

  it('leaves out a dek that is not there', () => {
    expect(parseRssFeed(rss({ items: [{ ...item, dek: null }] })).items?.[0]).not.toHaveProperty(
      'description',
    )
  })

  it('lets a text end no section', () => {
    const [only] = parseRssFeed(withWords('a ]]> b')).items ?? []
    expect(only?.content?.encoded).toBe('<p>a ]]&#62; b</p>')
    expect(toRss({ ...emptyFeed, items: [{ ...item, headline: 'a ]]> <b>' }] }, { site })).toContain(
      '<title>a ]]&#62; &#60;b&#62;</title>',
    )
  })

  it('drops the characters that XML forbids', () => {
    const nasty = `one${String.fromCharCode(0, 8, 11, 31, 0xfffe)}two\ud800 \u{1f3ad}`
    expect(withWords(nasty)).toContain('<p>onetwo \u{1f3ad}</p>')
  })

  it('is the same bytes for the same content', () => {
    expect(rss()).toBe(rss())
  })
})

const emptyFeed: Feed = {
  title: '',
  description: '',
  path: '/',
  selfPath: '/feed.xml',
  changedAt: null,
  items: [],
}
