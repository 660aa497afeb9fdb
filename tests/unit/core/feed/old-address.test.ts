import { describe, expect, it } from 'vitest'
import { parseOldFeed } from '#core/feed/old-address.ts'

const site = { kind: 'site' }
const of = (kind: string, slug: string) => ({ kind, slug })

describe('a feed of another system', () => {
  it.each([
    ['/feed', 'xml', site],
    ['/feed/', 'xml', site],
    ['/feed/atom/', 'atom', site],
    ['/feed/rss2/', 'xml', site],
    ['/feed/rdf', 'xml', site],
    ['/rss/', 'xml', site],
    ['/rss.xml', 'xml', site],
    ['/index.xml', 'xml', site],
    ['/atom.xml', 'atom', site],
    ['/category/smash/feed/', 'xml', of('category', 'smash')],
    ['/category/drama/musicals/smash/feed/atom/', 'atom', of('category', 'smash')],
    ['/tag/finales/feed', 'xml', of('tag', 'finales')],
    ['/author/nora-vance/feed/rss/', 'xml', of('author', 'nora-vance')],
    ['/tag/finales/rss/', 'xml', of('tag', 'finales')],
    ['/author/nora-vance/rss/', 'xml', of('author', 'nora-vance')],
  ])('is read at %s', (path, format, what) => {
    expect(parseOldFeed(path)).toEqual({ format, of: what })
  })

  it.each([
    '/feeds',
    '/feed.xml',
    '/feed/2012-02.xml',
    '/shows/smash/feed',
    '/category/feed',
    '/tag/a/b/rss/',
    '/',
  ])('is none at %s', (path) => {
    expect(parseOldFeed(path)).toBeNull()
  })
})
