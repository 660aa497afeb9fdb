import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withoutPeople } from '#core/without-people.ts'

test.each([
  ['550 <ivy.lynn+x@bombshell.example> no such user', '550 <[mail]> no such user'],
  ['zoë@müller.example wrote', '[mail] wrote'],
  ['from 192.0.2.17 and 203.0.113.9:443', 'from [address] and [address]:443'],
  ['from 2001:db8::17, ::ffff:1 or fe80::1', 'from [address], [address] or [address]'],
  ['mongodb://root:s3cret@db.example/previously', 'mongodb://…@db.example/previously'],
  ['smtp://desk:a%40b@mail.example:587 is away', 'smtp://…@mail.example:587 is away'],
  ['GET /admin/reset?token=abc failed', 'GET /admin/reset?… failed'],
  ['"/preview/qN3kF0tYw2-Zr8_LmXcVb" and', '"/preview/…" and'],
  ['/drip/qN3kF0tYw2-Zr8_LmXcVbAs1DfGhJkPoIuYtReWq9E7/feed.xml', '/drip/…/feed.xml'],
])('in %j nobody is named', (text, expected) => {
  expect(withoutPeople(text)).toBe(expected)
})

test.each([
  'connect ECONNREFUSED 127.0.0.1:587',
  'listening on ::1 and 0.0.0.0',
  'at 2026-11-30T08:14:35.120Z, after 00:14:35',
  'at read (/srv/app/node_modules/@payloadcms/next/dist/routes/rest.js:12:34)',
  'payload 3.90.1, next@16.4.6, node:internal/process/task_queues:103:5',
  'recaps 2f0c1f5e-1d5e-4b7c-9a59-6a1c5e2b7d10 could not go live',
  'Is it? It is.',
])('%j stays as it is', (text) => {
  expect(withoutPeople(text)).toBe(text)
})

test('a line of JSON stays one, whatever stands beside what JSON escapes', () => {
  const word = fc.constantFrom(
    '\n',
    '"',
    '\\',
    '\u0007',
    '\t',
    'a@b.example',
    '192.0.2.1',
    '/x?y=1',
    '::1',
    'é',
    ' ',
  )
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), (words) => {
      const line = withoutPeople(JSON.stringify({ msg: words.join('') }))
      expect(() => JSON.parse(line)).not.toThrow()
      expect(line).not.toContain('a@b.example')
    }),
    { numRuns: 3000 },
  )
})
