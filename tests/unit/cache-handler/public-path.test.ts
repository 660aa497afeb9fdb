import { expect, test } from 'vitest'
import { filterNames } from '#core/ledger-filter.ts'
import {
  filteredLedgers,
  innerPath,
  isDocument,
  isFilteredLedger,
  isOutside,
  withoutSlash,
} from '../../../cache/public-path.ts'

test.each([
  ['/', '/now'],
  ['/shows/smash', '/now/shows/smash'],
  ['/administration', '/now/administration'],
  ['/sign-in', null],
  ['/sign-in/link?token=x', null],
  ['/sign-out', null],
  ['/me/who', null],
  ['/menu', '/now/menu'],
  ['/apiary', '/now/apiary'],
  ['/shows/smash/feed.xml/more', null],
  ['/shows/smash/feed.xml', null],
  ['/feed.atom', null],
  ['/feed/2012-02.json', null],
  ['/feeds.opml', null],
  ['/shows/smash/calendar.ics', null],
  ['/feeds', '/now/feeds'],
  ['/shows/smash/feeds', '/now/shows/smash/feeds'],
  ['/shows/smash/characters/feed', '/now/shows/smash/characters/feed'],
  ['/feed', null],
  ['/tag/music/rss', null],
  ['/tags/music', '/now/tags/music'],
  ['/shows/smash/songs', '/now/shows/smash/songs'],
  ['/shows/smash/songs.csv', null],
  ['/shows/smash/songs.json', null],
  ['/shows/smash/songs.xml', '/now/shows/smash/songs.xml'],
  ['/admin', null],
  ['/admin/login', null],
  ['/api/recaps', null],
  ['/media/1/320.webp', null],
  ['/cards/1.png', null],
  ['/preview/recaps/1', null],
  ['/_next/static/a.js', null],
  ['/sitemap.xml', null],
  ['/news-sitemap.xml', null],
  ['/sitemaps/1.xml', '/now/sitemaps/1.xml'],
  ['/shows/smash?page=2', null],
  ['/shows/%73mash', null],
  ['http://localhost/shows/smash', null],
  ['', null],
  ['*', null],
])('%s leads to %s', (url, inner) => {
  expect(innerPath(url)).toBe(inner)
})

test.each([
  ['/shows/smash/songs?singer=karen', true],
  ['/shows/smash/songs?utm_source=mail&order=title', true],
  ['/shows/smash/songs?%73inger=karen', true],
  ['/shows/smash/songs?kind', true],
  ['/shows/smash/songs', false],
  ['/shows/smash/songs?utm_source=mail', false],
  ['/shows/smash/songs?singers=karen', false],
  ['/shows/smash/songs/call-me?singer=karen', false],
  ['/shows/smash?order=title', false],
])('whether %s is a ledger made for one request: %s', (url, expected) => {
  expect(isFilteredLedger(url)).toBe(expected)
})

test('a ledger is filtered by the names that its page knows', () => {
  expect(filteredLedgers.map(({ has }) => has[0]?.key)).toEqual([...filterNames])
})

test('the tables of a ledger are no pages', () => {
  expect(isOutside('/shows/smash/songs.csv')).toBe(true)
  expect(isOutside('/shows/smash/songs.json?x=1')).toBe(true)
  expect(isOutside('/shows/smash/songs')).toBe(false)
})

test.each([
  ['/feed.xml', true],
  ['/feed.json?through=s01e04', true],
  ['/shows/smash/feed/2012-02.atom', true],
  ['/shows/smash/calendar.ics', true],
  ['/feeds.opml', true],
  ['/feed.xml/more', false],
  ['/feeds', false],
  ['/myfeed.xml', false],
  ['/calendar.ics', false],
])('whether %s is a document that is polled: %s', (url, expected) => {
  expect(isDocument(url)).toBe(expected)
})

test.each([
  ['/feed/', '/feed'],
  ['/feed/?x=1', '/feed?x=1'],
  ['/category/a/b/feed/atom/', '/category/a/b/feed/atom'],
  ['/tag/music/rss/', '/tag/music/rss'],
  ['/feed', '/feed'],
  ['/recaps/', '/recaps/'],
  ['/shows/smash/feed/', '/shows/smash/feed/'],
  ['/', '/'],
])('%s is asked for as %s', (url, plain) => {
  expect(withoutSlash(url)).toBe(plain)
})
