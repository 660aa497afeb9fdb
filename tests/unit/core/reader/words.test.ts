import { expect, it, test } from 'vitest'
import { signInMail } from '#core/email/sign-in.ts'
import { deviceOf } from '#core/reader/device.ts'
import { readName } from '#core/reader/name.ts'

test.each([
  ['Nora Vance', 'Nora Vance'],
  ['  Nora\r\nBcc: x@example.com ', 'Nora Bcc: x@example.com'],
  ['\u202eecnaV aroN\u202c', 'ecnaV aroN'],
  ['<b>Nora</b>', '<b>Nora</b>'],
  ['\u0000\u200b', null],
  ['\ud800Nora', '\ufffdNora'],
  ['', null],
  [7, null],
])('a provider’s %j is the name %j', (text, name) => {
  expect(readName(text)).toBe(name)
})

it('keeps eighty characters of a name, whole ones', () => {
  expect(readName('💃'.repeat(200))).toBe('💃'.repeat(80))
})

test.each([
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox on Linux'],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0',
    'Edge on Windows',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
    'Safari on an iPhone',
  ],
  ['curl/8.0', 'A browser'],
  ['<script>alert(1)</script> Macintosh', 'A browser on a Mac'],
  [null, 'A browser'],
])('%s is %s', (userAgent, device) => {
  expect(deviceOf(userAgent)).toBe(device)
})

it('carries link and code in both of its forms, and says how long they hold', () => {
  const link = 'https://previously.example/sign-in/link?token=abc&x=1'
  const { html, subject, text } = signInMail({ site: 'Smash & Co', link, code: '012345', minutes: 15 })
  expect(subject).toBe('Sign in to Smash & Co')
  expect(text).toContain(link)
  expect(html).toContain('href="https://previously.example/sign-in/link?token=abc&amp;x=1"')
  for (const form of [html, text]) for (const part of ['012345', '15 minutes']) expect(form).toContain(part)
})
