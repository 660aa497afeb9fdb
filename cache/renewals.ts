import type { ServerResponse } from 'node:http'

const { AsyncResource } = process.getBuiltinModule('node:async_hooks')

/**
 * The pages that are being made anew. Whoever asks for one meanwhile waits for the request that came first: made once, it
 * is sent to all from memory, where Next would take each of them through all its layers.
 */
export class Renewals {
  readonly #waiting = new Map<string, (() => void)[]>()

  has(path: string): boolean {
    return this.#waiting.has(path)
  }

  /** Whether a page is being made anew; `go` is called once that has ended, well or not. */
  joins({ path, go }: { path: string; go: () => void }): boolean {
    const waiting = this.#waiting.get(path)
    // It goes on as its own request, not as a part of the one that it waits for.
    waiting?.push(AsyncResource.bind(go))
    return waiting !== undefined
  }

  /** Says that a request is on its way by which a page is made anew, until its answer has been sent or given up. */
  begin({ path, response }: { path: string; response: ServerResponse }): void {
    const waiting: (() => void)[] = []
    this.#waiting.set(path, waiting)
    response.once('close', () => {
      this.#waiting.delete(path)
      for (const go of waiting) go()
    })
  }
}
