import { describe, expect, it } from 'vitest'
import { fromProblem, toProblem } from '#core/redirect.ts'

describe('where a redirect starts', () => {
  it.each(['/old', '/2012/02/smash-pilot', '/übersicht', '/shows/smash/old'])('may be %s', (path) => {
    expect(fromProblem(path)).toBeNull()
  })

  it.each([
    '/',
    'old',
    '/old/',
    '//host',
    '/a b',
    '/old?page=2',
    '/old#part',
    '/%zz',
    '/admin',
    '/api/recaps',
    '/now/shows',
    '/through-s01e04',
    '/preview/x',
    '/feed.xml',
    '/shows/smash/feed.xml',
    '/sitemap.xml',
    `/${'x'.repeat(600)}`,
  ])('may not be %s', (path) => {
    expect(fromProblem(path)).not.toBeNull()
  })
})

describe('where a redirect leads', () => {
  it.each(['/shows/smash', '/shows?page=2#top', 'https://example.org/x'])('may be %s', (to) => {
    expect(toProblem({ from: '/old', to })).toBeNull()
  })

  it.each([
    '/old',
    '/łódź',
    'https://example.org/a\nb',
    '//evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
    'http://example.org',
    'shows',
  ])('may not be %s', (to) => {
    expect(toProblem({ from: '/old', to })).not.toBeNull()
  })
})
