import { type IncomingMessage, Server, type ServerResponse } from 'node:http'

export type Exchange = { request: IncomingMessage; response: ServerResponse }

/**
 * Has a function asked about each request before Next sees it: it answers, or calls `pass`, at once or later. Whoever
 * comes later is asked earlier. `next start` makes its server itself and offers no place for this, but Node's class does.
 */
export function beforeNext(ask: (asked: Exchange & { pass: () => void }) => void): void {
  const emit = Server.prototype.emit
  Server.prototype.emit = function emitAsked(
    this: Server,
    event: string | symbol,
    ...given: unknown[]
  ): boolean {
    if (event !== 'request') return Reflect.apply(emit, this, [event, ...given])
    const [request, response] = given as [IncomingMessage, ServerResponse]
    ask({ request, response, pass: () => Reflect.apply(emit, this, [event, ...given]) })
    return true
  }
}
