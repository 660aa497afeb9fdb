import { expect, test } from 'vitest'
import { clientOf } from '../../../cache/client-address.ts'

const from = (remoteAddress: string, forwarded?: string | string[]) => ({
  socket: { remoteAddress },
  headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded as string },
})
const proxies = ['127.0.0.1', '10.0.0.0/8', '::1', 'fd00::/8']

test.each([
  ['without a proxy', from('192.0.2.1'), '192.0.2.1'],
  ['of a stranger who writes the header', from('192.0.2.1', '198.51.100.1'), '192.0.2.1'],
  ['through one of ours', from('127.0.0.1', '192.0.2.1'), '192.0.2.1'],
  ['through two of ours', from('::1', '192.0.2.1, 10.1.2.3'), '192.0.2.1'],
  ['through ours, with what somebody wrote before', from('10.0.0.1', '1.1.1.1, 192.0.2.1'), '192.0.2.1'],
  ['through ours over IPv6', from('::ffff:127.0.0.1', '2001:db8::7'), '2001:db8:0:0::/64'],
  ['through ours by several headers', from('10.0.0.1', ['1.1.1.1', '192.0.2.1']), '192.0.2.1'],
  ['of ours itself', from('127.0.0.1'), '127.0.0.1'],
  ['of ours alone all the way', from('127.0.0.1', '10.0.0.7, fd00::1'), '10.0.0.7'],
  ['with nonsense in the header', from('127.0.0.1', 'unknown'), 'unknown'],
  ['with an empty header', from('127.0.0.1', ' , '), '127.0.0.1'],
])('a request %s', (_what, request, client) => {
  expect(clientOf(request, proxies)).toBe(client)
})

test.each([
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8:1:2::9', '2001:db8:1:2::/64'],
  ['::1', '0:0:0:0::/64'],
])('whoever has %s has all of %s', (address, network) => {
  expect(clientOf(from(address), [])).toBe(network)
})

test('nobody is believed where no proxy is named', () => {
  expect(clientOf(from('127.0.0.1', '192.0.2.1'), [])).toBe('127.0.0.1')
})
