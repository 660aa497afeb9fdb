import { AsyncLocalStorage } from 'node:async_hooks'

type RequestContext = AsyncLocalStorage<string>

const key = Symbol.for('previously.request')
const holder = globalThis as { [key]?: RequestContext }

/** The id of the request that is being answered, for whatever is logged meanwhile; shared by every module instance. */
export function requestContext(): RequestContext {
  holder[key] ??= new AsyncLocalStorage()
  return holder[key]
}
