import { describe, expect, it } from 'vitest'
import { ownersOf, toOwnPath } from '#core/checks/own-path.ts'

const site = 'https://previously.example'

describe('where a link of a text leads', () => {
  it.each([
    ['/shows/smash', '/shows/smash'],
    [`${site}/shows/smash`, '/shows/smash'],
    ['#p3', '#p3'],
    ['https://elsewhere.example/shows/smash', null],
    [`${site}.elsewhere.example/shows/smash`, null],
    ['mailto:desk@previously.example', null],
  ])('%s is %s of this site', (href, path) => {
    expect(toOwnPath({ href, site })).toBe(path)
  })

  it.each([
    ['/shows/smash', ['/shows/smash']],
    ['/shows/smash/', ['/shows/smash']],
    ['/shows/smash?through=s01e02#cast', ['/shows/smash']],
    ['/shows/smash/songs', ['/shows/smash']],
    ['/shows/smash/songs/call-me', ['/shows/smash/songs/call-me']],
    ['/shows/smash/songs/songs', ['/shows/smash/songs/songs']],
    ['/shows/smash/feed.xml', ['/shows/smash']],
    ['/shows/smash/feed/2012-02.atom', ['/shows/smash']],
    ['/shows/smash/feeds', ['/shows/smash']],
    ['/shows/smash/tags/music', ['/shows/smash', '/tags/music']],
    ['/recaps/page/2', []],
    ['/feed.xml', []],
    ['/', []],
    ['#p3', []],
    ['/media/1-w640.webp', []],
  ])('%s wants %j', (path, owners) => {
    expect(ownersOf(path)).toEqual(owners)
  })
})
