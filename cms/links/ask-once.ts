import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'

export type Asked = {
  url: URL
  method: 'HEAD' | 'GET'
  /** Where the connection goes: nowhere else, whatever the name means by then. */
  addresses: readonly string[]
  signal: AbortSignal
}

export type Answer = { status: number; location: string | null }

/** One request, of whose answer nothing but the head is read. Fails where there is no answer. */
export function askOnce({ url, method, addresses, signal }: Asked): Promise<Answer> {
  signal.throwIfAborted()
  const { promise, resolve, reject } = Promise.withResolvers<Answer>()
  const send = url.protocol === 'https:' ? requestHttps : requestHttp
  const options = {
    method,
    signal,
    // A connection of its own, which no setting of the process sends through a proxy.
    agent: false,
    lookup: lookupOf(addresses),
    autoSelectFamily: true,
    autoSelectFamilyAttemptTimeout: 1500,
    maxHeaderSize: 65_536,
    headers: { 'user-agent': 'Previously link check', accept: '*/*' },
  }
  const call = send(url, options, (response) => {
    const { statusCode = 0, headers } = response
    response.on('error', () => undefined)
    response.destroy()
    resolve({ status: statusCode, location: headers.location ? decoded(headers.location) : null })
  })
  call.on('error', reject)
  call.end()
  return promise
}

function lookupOf(addresses: readonly string[]): LookupFunction {
  const known = addresses.map((address) => ({ address, family: isIP(address) }))
  return (_host, { all }, callback) => {
    const [first] = known
    if (all || !first) callback(null, known)
    else callback(null, first.address, first.family)
  }
}

// Node reads a header as Latin-1; an address that is not in ASCII is sent as UTF-8.
function decoded(header: string): string {
  return Buffer.from(header, 'latin1').toString()
}
