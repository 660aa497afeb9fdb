/** What this process knows about itself; shared by every module instance, and read by the cache handler. */
export type Readiness = {
  /** The database answered the last time it was asked, and its schema is current. */
  database: boolean
  /** When the dispatcher last finished a tick, in milliseconds since 1970; 0 before the first. */
  tickedAt: number
  /** Outbox rows that the dispatcher has given up on for now. */
  stuck: number
}

const key = Symbol.for('previously.readiness')
const holder = globalThis as { [key]?: Readiness }

export function readiness(): Readiness {
  holder[key] ??= { database: false, tickedAt: 0, stuck: 0 }
  return holder[key]
}

/** Whether this process has been started already (development reloads modules). */
export function isStarted(): boolean {
  return holder[key] !== undefined
}
