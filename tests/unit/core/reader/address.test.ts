import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { mailboxOf, readAddress } from '#core/reader/address.ts'

test.each([
  ['nora@example.com', 'nora@example.com'],
  ['  Nora.Vance+tv@Example.COM ', 'nora.vance+tv@example.com'],
  ["o'hara@mail.example.co.uk", "o'hara@mail.example.co.uk"],
  ['josé@example.com', 'josé@example.com'],
  ['jose\u0301@example.com', null],
  ['пётр@пример.рф', 'пётр@xn--e1afmkfd.xn--p1ai'],
  ['山田@例え.jp', '山田@xn--r8jz45g.jp'],
  ['nora@bücher.example', 'nora@xn--bcher-kva.example'],
  ['nora@xn--bcher-kva.example', 'nora@xn--bcher-kva.example'],
])('%s is read as %s', (text, address) => {
  expect(readAddress(text)).toBe(address)
})

describe('what is no address', () => {
  it.each([
    '',
    'nora',
    'nora@',
    '@example.com',
    'nora@localhost',
    'nora@example.com,other@example.com',
    'nora@example.com other@example.com',
    'nora@@example.com',
    'nora@one@example.com',
    '"nora"@example.com',
    'nora@[127.0.0.1]',
    'nora@127.0.0.1',
    'nora@0x7f.1',
    'nora@example.com:25',
    'nora@example.com/x',
    'nora@exa%6dple.com',
    'nora@user:x@example.com',
    'no..ra@example.com',
    '.nora@example.com',
    'nora.@example.com',
    'nora@-example.com',
    'nora@example..com',
    'nora@example.com.',
    'nora@exa_mple.com',
    `${'n'.repeat(65)}@example.com`,
    `nora@${'e'.repeat(64)}.com`,
    `nora@${'e.'.repeat(130)}com`,
    'Nora <nora@example.com>',
    'nora@example.com\r\nBcc: other@example.com',
    'nora\r\n@example.com',
    'nora@exam\nple.com',
    'nora\u0000@example.com',
  ])('%j is refused', (text) => {
    expect(readAddress(text)).toBeNull()
  })
})

describe('what only looks like an address', () => {
  it.each([
    ['a full-width sign', 'nora＠example.com'],
    ['a small sign', 'nora﹫example.com'],
    ['a ligature', 'ﬁnn@example.com'],
    ['a Cyrillic letter in the name', 'nоra@example.com'],
    ['a Cyrillic letter in the domain', 'nora@exаmple.com'],
    ['a name that is Cyrillic from end to end', 'сосо@example.com'],
    ['a domain that is Cyrillic from end to end', 'nora@аррӏе.com'],
    ['a Greek letter', 'nοra@example.com'],
    ['a letter without its dot', 'lında@example.com'],
    ['a small capital', 'noʀa@example.com'],
    ['a space of no width', 'no\u200bra@example.com'],
    ['a soft hyphen in the domain', 'nora@exam\u00adple.com'],
    ['a joiner', 'no\u200dra@example.com'],
    ['a variation selector', 'nora\ufe0f@example.com'],
    ['a mark that turns the direction', 'nora\u202e@example.com'],
    ['a full stop of another script', 'nora@example。com'],
  ])('%s is refused', (_, text) => {
    expect(readAddress(text)).toBeNull()
  })
})

it('reads what it has read as the same, and never lets a control character through', () => {
  fc.assert(
    fc.property(fc.oneof(fc.emailAddress(), fc.string({ unit: 'binary' })), (text) => {
      const address = readAddress(text)
      if (address === null) return
      expect(readAddress(address)).toBe(address)
      expect(address).toMatch(/^[^\s@<>,;:"]+@[a-z0-9.-]+$/u)
    }),
  )
})

it('knows a mailbox by whatever follows its plus', () => {
  expect(mailboxOf('nora+a+b@example.com')).toBe('nora@example.com')
  expect(mailboxOf('nora@example.com')).toBe('nora@example.com')
})
