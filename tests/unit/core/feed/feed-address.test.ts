import { describe, expect, it } from 'vitest'
import { feedPath, feedsPage, parseFeedAddress } from '#core/feed/feed-address.ts'

const parse = (url: string) => {
  const { pathname, searchParams } = new URL(url, 'http://localhost')
  return parseFeedAddress({ path: pathname, query: searchParams })
}

describe('the address of a feed', () => {
  it.each([
    ['/feed.xml', { of: '/', format: 'xml', month: null, through: null }],
    ['/shows/smash/feed.atom', { of: '/shows/smash', format: 'atom', month: null, through: null }],
    ['/feed/2012-02.json', { of: '/', format: 'json', month: '2012-02', through: null }],
    [
      '/shows/smash/characters/karen/feed/2012-02.xml?through=s01e04',
      { of: '/shows/smash/characters/karen', format: 'xml', month: '2012-02', through: 's01e04' },
    ],
  ] as const)('%s is read as it is written', (path, address) => {
    expect(parse(path)).toEqual(address)
    expect(feedPath(address)).toBe(path)
  })

  it.each([
    '/feed',
    '/feed.rss',
    '/feed/2012-13.xml',
    '/feed/2012-2.xml',
    '/feed/x.xml',
    '/myfeed.xml',
    '/feed.xml/more',
  ])('%s is none', (path) => {
    expect(parse(path)).toBeNull()
  })

  it.each(['//evil.example/feed.xml', '/\\evil.example/feed.xml', '/a b/feed.xml'])(
    '%s is none either',
    (path) => {
      expect(parseFeedAddress({ path, query: new URLSearchParams() })).toBeNull()
    },
  )

  it('is the same whatever else it is asked with', () => {
    expect(parse('/feed.xml?utm=x&raw')).toEqual(parse('/feed.xml'))
  })

  it('keeps what is said of its end, in small letters, also where that is nothing', () => {
    expect(parse('/shows/smash/feed.xml?through=S01E02')?.through).toBe('s01e02')
    expect(parse('/shows/smash/feed.xml?through=')?.through).toBe('')
    expect(parse('/shows/smash/feed.xml')?.through).toBeNull()
  })

  it('has a page that tells people of it, at what it says of where the feed ends', () => {
    expect(feedsPage({ of: '/' })).toBe('/feeds')
    expect(feedsPage({ of: '/shows/smash', through: 's01e04' })).toBe('/shows/smash/feeds#s01e04')
    expect(feedsPage({ of: '/shows/smash', through: '\r\nx…' })).toBe('/shows/smash/feeds')
  })
})
