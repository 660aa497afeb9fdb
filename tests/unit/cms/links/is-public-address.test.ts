import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isPublicAddress } from '#cms/links/is-public-address.ts'

const networks = [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12'],
  ...['192.0.0.0/24', '192.0.2.0/24', '192.31.196.0/24', '192.52.193.0/24', '192.88.99.0/24'],
  ...['192.168.0.0/16', '192.175.48.0/24', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24'],
  ...['224.0.0.0/4', '240.0.0.0/4'],
]

const ranges = networks.map((network) => {
  const [address = '', prefix] = network.split('/')
  const first = toNumber(address)
  return { network, first, last: first + 2 ** (32 - Number(prefix)) - 1 }
})
const isSpecial = (value: number) => ranges.some(({ first, last }) => value >= first && value <= last)

function toNumber(address: string): number {
  return address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0)
}

function toAddress(value: number): string {
  return [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) % 256).join('.')
}

describe('an IPv4 address', () => {
  it.each(ranges)('of $network is not public, and what lies beside it is judged by itself', (range) => {
    const { first, last } = range
    fc.assert(
      fc.property(fc.integer({ min: first, max: last }), (value) => !isPublicAddress(toAddress(value))),
    )
    for (const edge of [first, last]) expect(isPublicAddress(toAddress(edge))).toBe(false)
    for (const beside of [first - 1, last + 1].filter((value) => value >= 0 && value < 2 ** 32))
      expect(isPublicAddress(toAddress(beside)), toAddress(beside)).toBe(!isSpecial(beside))
  })

  it('is public exactly where no special network has it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2 ** 32 - 1 }),
        (value) => isPublicAddress(toAddress(value)) === !isSpecial(value),
      ),
    )
  })

  it('is never public written in IPv6, in whatever way', () => {
    fc.assert(
      fc.property(
        fc.ipV4(),
        fc.constantFrom('::ffff:', '::', '64:ff9b::', '::ffff:0:'),
        (address, before) => {
          const last = toNumber(address)
          const hex = `${Math.floor(last / 65_536).toString(16)}:${(last % 65_536).toString(16)}`
          return !isPublicAddress(before + address) && !isPublicAddress(before + hex)
        },
      ),
    )
  })
})

describe('an IPv6 address', () => {
  it.each([
    ...[
      '::',
      '::1',
      '::2',
      '100::1',
      '100:0:0:1::1',
      '64:ff9b::808:808',
      '64:ff9b:1::1',
      'fc00::1',
      'fdff::1',
    ],
    ...['fe80::1', 'febf::1', 'fec0::1', 'ff02::1', '5f00::1', '4000::', '1fff:ffff::', 'fd00:ec2::254'],
    ...['2001::1', '2001:1::1', '2001:2::1', '2001:10::1', '2001:20::1', '2001:1ff::1', '2001:db8::1'],
    ...['2002:7f00:1::', '2002:808:808::1', '2620:4f:8000::1', '3fff::1', '3fff:fff::1'],
    ...['2606:4700::1111%eth0', 'fe80::1%1', '0:0:0:0:0:0:0:1', '0000:0000:0000:0000:0000:ffff:7f00:0001'],
  ])('such as %s is not public', (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })

  it.each([
    ...['2606:4700:4700::1111', '2001:4860:4860::8888', '2a00:1450:4001::64', '2001:200::1', '2620:0:2d0::1'],
    ...['2000::1', '3ffe:ffff::1', '3fff:1000::1', '2003::1', '2001:db7:ffff::1', '2001:db9::1'],
  ])('such as %s is public', (address) => {
    expect(isPublicAddress(address)).toBe(true)
  })
})

it.each(['', 'localhost', '1.2.3', '01.2.3.4', '1.2.3.4.5', '8.8.8.8 ', '[2606:4700::1111]', '0x8.8.8.8'])(
  'what is no address, such as %j, is not public',
  (words) => {
    expect(isPublicAddress(words)).toBe(false)
  },
)
