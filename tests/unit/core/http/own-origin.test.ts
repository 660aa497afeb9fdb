import { expect, test } from 'vitest'
import { isOwnOrigin } from '#core/http/own-origin.ts'

const site = 'https://previously.example'

test.each([
  ['https://previously.example', null, true],
  ['https://previously.example', 'cross-site', true],
  ['null', 'same-origin', true],
  [null, 'same-origin', true],
  ['null', 'same-site', false],
  ['null', 'cross-site', false],
  ['null', 'none', false],
  ['null', null, false],
  [null, null, false],
  ['', 'same-origin', false],
  ['https://previously.example.evil.example', 'same-origin', false],
  ['https://previously.example:8443', 'same-site', false],
  ['https://evil.example', 'same-origin', false],
  ['https://previously.example, https://evil.example', 'same-origin', false],
])('whether a form from %s (%s) is our own: %s', (origin, fetchSite, expected) => {
  expect(isOwnOrigin({ origin, fetchSite, site, host: 'previously.example' })).toBe(expected)
})

test('a site that is tried under another address than its own', () => {
  const asked = { fetchSite: null, site, host: '127.0.0.1:3000' }
  expect(isOwnOrigin({ ...asked, origin: 'http://127.0.0.1:3000' })).toBe(true)
  expect(isOwnOrigin({ ...asked, origin: 'http://127.0.0.1:3001' })).toBe(false)
})
