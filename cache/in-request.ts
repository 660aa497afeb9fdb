import type { AsyncLocalStorage } from 'node:async_hooks'
import type { IncomingMessage } from 'node:http'

// As `cms/http/request-context.ts` makes it, when what runs beside the requests is started.
const key = Symbol.for('previously.request')
const shared = globalThis as { [key]?: AsyncLocalStorage<string> }

/** Lets Next begin with a request, so that whatever is logged meanwhile knows its id. Kept pages need none of it. */
export function inRequest({ request, pass }: { request: IncomingMessage; pass: () => void }): void {
  const id = request.headers['x-request-id']
  if (shared[key] && typeof id === 'string') shared[key].run(id, pass)
  else pass()
}
