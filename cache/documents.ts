import type { IncomingHttpHeaders, IncomingMessage, OutgoingHttpHeaders } from 'node:http'
import type { Exchange } from '#before-next'
import { env } from '#env'
import { clientOf } from './client-address.ts'
import { isDocument } from './public-path.ts'
import { cacheTally } from './tally.ts'

/** The header in which Next's handlers find whose a request is; whatever came in it is overwritten. */
const clientHeader = 'x-previously-client'

type Asked = {
  method: string
  path: string
  query: URLSearchParams
  header: (name: string) => string | null
  client: string | null
}

type Answer = { status: number; headers: OutgoingHttpHeaders; body: Uint8Array | null }

// As `data/feed/serve.ts` gives it, once Next has first been asked for a document.
const key = Symbol.for('previously.documents')
const shared = globalThis as { [key]?: (asked: Asked) => Answer | null }

/** Notes whose a request is, for what Next answers. */
export function markClient(request: IncomingMessage): void {
  request.headers[clientHeader] = clientOf(request, env.TRUSTED_PROXIES)
}

/** Whether the request was one for a document that is held, and has been answered. If not, Next must. */
export function answerHeldDocument({ request, response }: Exchange): boolean {
  const { headers, method = '', url = '' } = request
  if ((method !== 'GET' && method !== 'HEAD') || !isDocument(url) || strange.test(url)) return false
  const { pathname, searchParams } = new URL(url, 'http://localhost')
  const answer = shared[key]?.({
    method,
    path: pathname,
    query: searchParams,
    header: (name) => textOf(headers, name),
    client: clientOf(request, env.TRUSTED_PROXIES),
  })
  cacheTally[answer ? 'held' : 'made'] += 1
  if (!answer) return false
  response.writeHead(answer.status, answer.headers).end(method === 'HEAD' ? undefined : answer.body)
  return true
}

// What may be another host, or none: Next knows.
const strange = /\/\/|\\/

function textOf(headers: IncomingHttpHeaders, name: string): string | null {
  const value = headers[name]
  return Array.isArray(value) ? value.join(', ') : (value ?? null)
}
