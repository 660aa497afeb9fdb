import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Reach } from '#cms/links/reach.ts'

type Seen = { request: string; host: string | undefined; headers: IncomingHttpHeaders }

/** A server of another site, on loopback, that answers as the path says and remembers what it was asked. */
export type FarEnd = {
  port: number
  seen: Seen[]
  /** How often somebody connected, whether or not anything was asked. */
  connections: () => number
  /** The web as this server: every name leads here. */
  reach: Reach
  url: (path: string) => string
  close: () => Promise<void>
}

const answers: Record<string, (request: IncomingMessage, response: ServerResponse) => void> = {
  '/hangs': () => undefined,
  '/resets': ({ socket }) => socket.resetAndDestroy(),
  '/circle': (_, response) => response.writeHead(302, { location: '/circle' }).end(),
  '/only-get': ({ method }, response) => response.writeHead(method === 'GET' ? 200 : 405).end(),
  '/not-for-head': ({ method }, response) => response.writeHead(method === 'GET' ? 200 : 404).end(),
  '/endless': ({ method }, response) => {
    response.writeHead(method === 'GET' ? 200 : 501)
    if (method === 'GET') response.write('x'.repeat(100_000))
    else response.end()
  },
  '/caf%C3%A9': (_, response) => response.writeHead(200).end(),
}

/** Opens one. `/404` answers 404, `/to?x` redirects to x, `/hops/3` three times; the rest is in the table. */
export async function openFarEnd(): Promise<FarEnd> {
  const seen: Seen[] = []
  let connections = 0
  const server = createServer((request, response) => {
    const { headers, method, url = '' } = request
    seen.push({ request: `${method} ${url}`, host: headers.host, headers })
    const answer = answers[url]
    if (answer) answer(request, response)
    else response.writeHead(...headOf(url)).end()
  })
  server.on('connection', () => {
    connections += 1
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return {
    ...{ port, seen, connections: () => connections },
    url: (path) => `http://far.example:${port}${path}`,
    reach: {
      resolve: async () => ['127.0.0.1'],
      mayAsk: (address) => address === '127.0.0.1',
      isOpen: (asked) => asked === port,
    },
    close: async () => {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}

function headOf(url: string): [number, Record<string, string>] {
  const [path = '', query] = url.split('?')
  if (query) return [301, { location: Buffer.from(decodeURIComponent(query)).toString('latin1') }]
  const [, hops] = /^\/hops\/(\d+)$/.exec(path) ?? []
  if (hops) return [308, { location: hops === '1' ? '/200' : `/hops/${Number(hops) - 1}` }]
  return [Number(path.slice(1)), {}]
}
