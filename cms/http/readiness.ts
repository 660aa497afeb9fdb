/** What this process knows about itself; shared by every module instance, and read by the cache handler. */
export type Readiness = {
  /** The database answered the last time it was asked, and its schema is current. */
  database: boolean
  /** Why the lease could not be renewed the last time, or null: it is the write that is tried every three seconds. */
  writeProblem: string | null
  /** When the dispatcher last finished a tick, by `performance.now()`, which nobody sets; 0 before the first. */
  tickedAt: number
  /** Outbox rows that the dispatcher has tried too often, and tries rarely now. */
  stuck: number
}

const key = Symbol.for('previously.readiness')
const holder = globalThis as { [key]?: Readiness }

export function readiness(): Readiness {
  holder[key] ??= { database: false, writeProblem: null, tickedAt: 0, stuck: 0 }
  return holder[key]
}

/** Whether this process has been started already (development reloads modules). */
export function isStarted(): boolean {
  return holder[key] !== undefined
}
