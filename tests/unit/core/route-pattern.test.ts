import fc from 'fast-check'
import { expect, test } from 'vitest'
import { content } from '#core/content.ts'
import { otherRoutes, routePattern } from '#core/route-pattern.ts'

test.each([
  ['/', '/'],
  ['/?through=s01e04', '/'],
  ['/shows', '/shows'],
  ['/shows/smash', '/shows/:show'],
  ['/shows/smash/s01e02', '/shows/:show/:code'],
  ['/shows/smash/s01e02/after-the-callback', '/shows/:show/:code/:slug'],
  ['/shows/smash/s01e02/after-the-callback?utm=a', '/shows/:show/:code/:slug'],
  ['/shows/smash/characters', '/shows/:show/characters'],
  ['/shows/smash/characters/ivy-lynn', '/shows/:show/characters/:slug'],
  ['/shows/smash/characters/ivy-lynn/page/2', '/shows/:show/characters/:slug/page/:page'],
  ['/shows/smash/season/1', '/shows/:show/season/:number'],
  ['/shows/smash/season/1/the-review', '/shows/:show/season/:number/:slug'],
  ['/shows/smash/songs.csv', '/shows/:show/songs.csv'],
  ['/shows/smash/feed.xml?through=s01e01', '/shows/:show/feed.xml'],
  ['/feed/2012-02.xml', '/feed/:month'],
  ['/authors/nora/feeds', '/authors/:slug/feeds'],
  ['/recaps/page/3', '/recaps/page/:page'],
  ['/about/imprint', '/about/:slug'],
  ['/media/0a/320.webp', '/media/:id/:file'],
  ['/admin', '/admin'],
  ['/admin/collections/recaps/0a', '/admin/*'],
  ['/admin/reset/0a1b2c', '/admin/*'],
  ['/api/recaps/0a?draft=true', '/api/:collection/:id'],
  ['/api/recaps/0a/status/x/y', '/api/*'],
  ['/api/internal/tick', '/api/internal/tick'],
  ['/api/users/login', '/api/users/login'],
  ['/_next/static/chunks/a.js', '/_next/*'],
  ['/sign-in/link?token=abc', '/sign-in/link'],
  ['/sign-in/with/example', '/sign-in/with/:provider'],
  ['/me/who', '/me/who'],
  ['/me/step?to=/shows/smash', '/me/step'],
  ['/api/auth/callback/example?code=abc', '/api/auth/callback/:provider'],
  ['/api/auth/signin/email', '/api/auth/*'],
  ['/metrics', '/metrics'],
])('%s is counted as %s', (path, pattern) => {
  expect(routePattern(path)).toBe(pattern)
})

const secret = 'qN3kF0tYw2-Zr8_LmXcVbAs1DfGhJkPoIuYtReWq9E7'

test.each([
  [`/drip/${secret}`, '/drip/:token'],
  [`/drip/${secret}/feed.atom`, '/drip/:token/feed.atom'],
  [`/drip/${secret}/steer`, '/drip/:token/steer'],
  [`/me/feeds/${secret}/feed.xml`, '/me/feeds/:token/feed.xml'],
  [`/preview/${secret}`, '/preview/:token'],
  [`/preview/${secret}/media/1/320.webp`, '/preview/:token/media/:id/:file'],
])('the secret in %s is not in its pattern', (path, pattern) => {
  expect(routePattern(path)).toBe(pattern)
})

test('what no pattern fits is one pattern', () => {
  const strange = ['/wp-login.php', '/shows/a/b/c/d/e', `/drip/${secret}/x/y`, '//', '/constructor', '/%00']
  for (const path of strange) expect(routePattern(path)).toBe(otherRoutes)
})

test('every kind of record has a pattern', () => {
  const example = { show: 'a', code: 's01e01', number: 1, slug: 'b' }
  for (const { path } of Object.values(content)) expect(routePattern(path(example))).not.toBe(otherRoutes)
})

test('however many paths are asked for, there are few patterns, and nothing of a path is in them', () => {
  const patterns = new Set<string>()
  const part = fc.oneof(
    fc.constantFrom(
      'shows',
      'feed',
      'page',
      'season',
      'songs',
      'feed.xml',
      'drip',
      'api',
      'admin',
      '__proto__',
    ),
    fc.string({ maxLength: 8 }).map((word) => `~${word}`),
  )
  fc.assert(
    fc.property(fc.array(part, { maxLength: 7 }), (parts) => {
      const pattern = routePattern(`/${parts.join('/')}`)
      patterns.add(pattern)
      expect(pattern).not.toContain('~')
    }),
    { numRuns: 5000 },
  )
  expect(patterns.size).toBeLessThan(200)
})
