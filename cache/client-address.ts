import type { IncomingMessage } from 'node:http'

const { BlockList, isIP } = process.getBuiltinModule('node:net')

type Network = { address: string; prefix: number; family: 'ipv4' | 'ipv6' }

/**
 * Whose a request is: the socket's address. Behind proxies of our own it is the last address in `X-Forwarded-For` that
 * is none of theirs: whatever stands before it anybody may have written.
 */
export function clientOf(
  { headers, socket }: Pick<IncomingMessage, 'headers'> & { socket: { remoteAddress?: string } },
  proxies: readonly string[],
): string {
  const isOurs = trusted(proxies)
  const forwarded = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',')
  const way = [...forwarded.map((part) => part.trim()).filter(Boolean), socket.remoteAddress ?? '']
  const plain = way.map(withoutMapping)
  let at = plain.length - 1
  while (at > 0 && isOurs(plain[at] ?? '')) at -= 1
  return networkOf(plain[at] ?? '')
}

const lists = new WeakMap<readonly string[], (address: string) => boolean>()

function trusted(proxies: readonly string[]): (address: string) => boolean {
  const known = lists.get(proxies)
  if (known) return known
  const list = new BlockList()
  for (const { address, prefix, family } of proxies.map(toNetwork)) list.addSubnet(address, prefix, family)
  const isOurs = (address: string) => {
    const version = isIP(address)
    return version !== 0 && list.check(address, version === 6 ? 'ipv6' : 'ipv4')
  }
  lists.set(proxies, isOurs)
  return isOurs
}

function toNetwork(word: string): Network {
  const [address = '', prefix] = word.split('/')
  const isSix = isIP(address) === 6
  return { address, prefix: Number(prefix ?? (isSix ? 128 : 32)), family: isSix ? 'ipv6' : 'ipv4' }
}

// Of IPv6 one customer has at least 64 bits to themselves.
function networkOf(address: string): string {
  if (isIP(address) !== 6) return address
  const [head = '', tail = ''] = address.split('::')
  const groups = head.split(':').filter(Boolean)
  const missing = 8 - groups.length - tail.split(':').filter(Boolean).length
  const whole = address.includes('::')
    ? [...groups, ...Array.from({ length: missing }, () => '0'), ...tail.split(':').filter(Boolean)]
    : groups
  return `${whole.slice(0, 4).join(':')}::/64`
}

// A socket that takes both has IPv4 addresses as IPv6 ones.
function withoutMapping(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '')
}
