import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { readersHome, safeReturnPath } from '#core/reader/return-path.ts'

test.each([
  ['/', '/'],
  ['/shows/smash', '/shows/smash'],
  [
    '/shows/smash/songs?singer=karen&order=title#s01e02',
    '/shows/smash/songs?singer=karen&order=title#s01e02',
  ],
  ['/me/sessions', '/me/sessions'],
  ['/sign-inside', '/sign-inside'],
])('%s is led to', (asked, path) => {
  expect(safeReturnPath(asked)).toBe(path)
})

test.each([
  null,
  undefined,
  '',
  'shows',
  'https://evil.example/',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/.//evil.example',
  '/x/..//evil.example',
  '/%2e//evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  ' //evil.example',
  '/ok\\..\\evil',
  '/ok\r\nset-cookie: a=b',
  'javascript:alert(1)',
  '/sign-in',
  '/sign-in/link?token=x',
  '/sign-out',
  '/api/auth/callback/email?token=x',
  '/x/../api/users/logout',
  '/admin',
  `/${'x'.repeat(500)}`,
  '/shows/é',
])('%j leads to the reader’s own page', (asked) => {
  expect(safeReturnPath(asked)).toBe(readersHome)
})

it('never leads to another site, whatever was asked', () => {
  const pieces = fc.constantFrom(
    '/',
    '\\',
    '.',
    '..',
    '%2e',
    '%2f',
    '@',
    ':',
    'evil.example',
    '?',
    '#',
    '\t',
    'x',
  )
  fc.assert(
    fc.property(
      fc.array(pieces).map((some) => `/${some.join('')}`),
      (asked) => {
        const path = safeReturnPath(asked)
        expect(new URL(path, 'https://previously.example').origin).toBe('https://previously.example')
        expect(path).toMatch(/^\/(?![/\\])/)
      },
    ),
    { numRuns: 2000 },
  )
})
