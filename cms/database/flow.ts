import { AsyncLocalStorage } from 'node:async_hooks'
import type { Turn } from '#cms/database/turn.ts'

type Flow = { turn?: Turn }

const key = Symbol.for('previously.flow')

// Next loads modules more than once in a process; all of them must see the same flow.
const shared = globalThis as unknown as Record<symbol, AsyncLocalStorage<Flow> | undefined>
shared[key] ??= new AsyncLocalStorage<Flow>()
const storage = shared[key]

// Before the first use of the storage older Nodes do not follow promises: what is entered would leak.
storage.run({}, () => undefined)

/** The turn that the calling flow of awaits has taken last, and remembers. */
export function currentTurn(): Turn | undefined {
  return storage.getStore()?.turn
}

/** From here on the calling flow, and whatever it calls, belongs to this turn. Must be called before any await. */
export function enterTurn(turn: Turn): void {
  storage.enterWith({ turn })
}

export const queueContext = {
  /**
   * Runs work in a flow of its own, so that a transaction begun inside is known to nobody outside.
   * For the outermost handlers: REST, server functions, jobs, scripts.
   */
  run<Result>(work: () => Result): Result {
    return storage.run({}, work)
  },
}
