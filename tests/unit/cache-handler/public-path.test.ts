import { expect, test } from 'vitest'
import { innerPath } from '../../../cache/public-path.ts'

test.each([
  ['/', '/now'],
  ['/shows/smash', '/now/shows/smash'],
  ['/administration', '/now/administration'],
  ['/apiary', '/now/apiary'],
  ['/shows/smash/feed.xml/more', null],
  ['/shows/smash/feed.xml', null],
  ['/admin', null],
  ['/admin/login', null],
  ['/api/recaps', null],
  ['/media/1/320.webp', null],
  ['/preview/recaps/1', null],
  ['/_next/static/a.js', null],
  ['/sitemap.xml', null],
  ['/shows/smash?page=2', null],
  ['/shows/%73mash', null],
  ['http://localhost/shows/smash', null],
  ['', null],
  ['*', null],
])('%s leads to %s', (url, inner) => {
  expect(innerPath(url)).toBe(inner)
})
