import { Resolver } from 'node:dns/promises'
import { isIP } from 'node:net'
import { isPublicAddress } from './is-public-address.ts'

/** What may be asked: how names become addresses, and which addresses and ports are allowed. */
export type Reach = {
  /** The addresses of a host name; none where it has none. */
  resolve: (host: string) => Promise<string[]>
  mayAsk: (address: string) => boolean
  isOpen: (port: number) => boolean
}

/** The public web. Tests put something else in its place, by parameter only. */
export const publicReach: Reach = {
  resolve,
  mayAsk: isPublicAddress,
  isOpen: (port) => port === 80 || port === 443,
}

/** The addresses at which a page may be asked, or null where it may not: one that is not allowed forbids all. */
export async function addressesOf({ url, reach }: { url: URL; reach: Reach }): Promise<string[] | null> {
  if (!isPlain(url) || !reach.isOpen(portOf(url))) return null
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (!isIP(host) && isLocalName(host)) return null
  const addresses = isIP(host) ? [host] : await reach.resolve(host)
  return addresses.length > 0 && addresses.every(reach.mayAsk) ? addresses : null
}

function isPlain({ protocol, username, password }: URL): boolean {
  return (protocol === 'http:' || protocol === 'https:') && !username && !password
}

function portOf({ port, protocol }: URL): number {
  return Number(port || (protocol === 'https:' ? 443 : 80))
}

// Names that mean another machine wherever they are looked up (RFC 6761, RFC 6762, RFC 8375).
function isLocalName(host: string): boolean {
  const name = host.replace(/\.$/, '')
  return !name.includes('.') || /\.(?:localhost|local|internal|home\.arpa)$/.test(name)
}

// Not the operating system's look-up: that reads the file of hosts, completes names, and holds a thread while it waits.
async function resolve(host: string): Promise<string[]> {
  const resolver = new Resolver({ timeout: 2000, tries: 2 })
  const answers = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)])
  return answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []))
}
