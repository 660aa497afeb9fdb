import { parseRssFeed } from 'feedsmith'
import { describe, expect, it } from 'vitest'
import { toRss } from '#core/feed/rss.ts'
import { buildFeed, feedWith, item, paragraph, site } from './feed-of.ts'

const rss = (changes: Parameters<typeof buildFeed>[0] = {}) => toRss(buildFeed(changes), { site })
const self = { href: `${site}/feed.xml`, rel: 'self', type: 'application/rss+xml' }

describe('a feed as RSS', () => {
  it('says what it is and where', () => {
    const feed = parseRssFeed(rss())
    expect(feed).toMatchObject({
      title: 'Previously',
      link: 'https://previously.example/',
      description: 'Every recap in Previously.',
      language: 'en',
      lastBuildDate: 'Wed, 15 Feb 2012 09:30:00 GMT',
      sy: { updatePeriod: 'hourly', updateFrequency: 1 },
    })
    expect(feed.atom?.links).toEqual([self])
  })

  it('gives each item whole, under its id', () => {
    expect(parseRssFeed(rss()).items).toMatchObject([
      {
        title: 'Two rooms & one telephone',
        link: 'https://previously.example/shows/smash/s01e02/two-rooms',
        description: 'A callback.',
        guid: { value: item.id, isPermaLink: false },
        pubDate: 'Tue, 14 Feb 2012 15:00:00 GMT',
        dc: { creators: ['Nora Vance', 'Felix Adeyemi'] },
        categories: [{ name: 'Music' }, { name: 'Secrets' }],
        content: { encoded: '<p>Some words.</p>' },
        media: {
          contents: [
            {
              url: `${site}/media/outside-image/1280.jpeg`,
              ...{ medium: 'image', type: 'image/jpeg', width: 1280, height: 720 },
              description: { value: 'Outside alt' },
            },
          ],
        },
      },
    ])
  })

  it('keeps the id that an item had in another system', () => {
    const [ghost] = parseRssFeed(toRss(feedWith('one from Ghost'), { site })).items ?? []
    expect(ghost?.guid).toEqual({ value: '5f8d0d55b54764421b7156d9', isPermaLink: false })
  })

  it('says that an item was updated only where it was', () => {
    expect(rss()).not.toContain('atom:updated')
    const [updated] = parseRssFeed(toRss(feedWith('one of an update'), { site })).items ?? []
    expect(updated).toMatchObject({
      pubDate: 'Tue, 14 Feb 2012 15:00:00 GMT',
      atom: { updated: '2012-02-15T09:30:00.000Z' },
    })
  })

  it('leads to its archives and says that they are some (RFC 5005)', () => {
    const current = parseRssFeed(rss({ older: '2012-01' }))
    const before = { href: `${site}/feed/2012-01.xml`, rel: 'prev-archive', type: 'application/rss+xml' }
    expect(current.atom?.links).toEqual([self, before])
    const archive = toRss(feedWith('an archive'), { site })
    expect(archive).toContain('<fh:archive/>')
    expect(parseRssFeed(archive).atom?.links).toEqual([
      { ...self, href: `${site}/feed/2012-02.xml` },
      { ...self, rel: 'current' },
      before,
    ])
  })

  it('says of a feed that ends at an episode where that is', () => {
    const feed = parseRssFeed(toRss(feedWith('one that ends at an episode'), { site }))
    expect(feed.atom?.links?.[0]?.href).toBe(`${site}/shows/smash/feed.xml?through=s01e02`)
  })

  it('leaves out what is not there', () => {
    const [only] = parseRssFeed(toRss(feedWith('one with little to say'), { site })).items ?? []
    expect(Object.keys(only ?? {}).sort()).toEqual(['guid', 'link', 'pubDate', 'title'])
    expect(parseRssFeed(rss({ items: [] })).items ?? []).toEqual([])
  })

  it('ends with what was put right', () => {
    const [only] = parseRssFeed(toRss(feedWith('one of a correction'), { site })).items ?? []
    expect(only?.content?.encoded).toBe(
      '<p>Some words.</p>\n<hr>\n<p><strong>Correction, 15 February 2012:</strong> It is &#60;Karen&#62;.</p>',
    )
  })

  it('lets a text end no section', () => {
    const [only] = parseRssFeed(rss({ items: [{ ...item, body: paragraph('a ]]> b') }] })).items ?? []
    expect(only?.content?.encoded).toBe('<p>a ]]&#62; b</p>')
    expect(rss({ items: [{ ...item, title: 'a ]]> <b>' }] })).toContain(
      '<title>a ]]&#62; &#60;b&#62;</title>',
    )
  })

  it('drops the characters that XML forbids', () => {
    const nasty = `one${String.fromCharCode(0, 8, 11, 31, 0xfffe)}two\ud800 \u{1f3ad}`
    expect(rss({ items: [{ ...item, body: paragraph(nasty) }] })).toContain('<p>onetwo \u{1f3ad}</p>')
  })

  it('is the same bytes for the same content', () => {
    expect(rss()).toBe(rss())
  })
})
