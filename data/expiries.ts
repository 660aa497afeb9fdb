/** The part of the cache handler's store that reads need. */
export type Expiries = {
  /** The store's own time. */
  now(): number
  /** Another number after every expiry. */
  readonly generation: number
  /** Whether any of the tags expired at or after a moment of the store's time. */
  expiredSince(tags: string[], time: number): boolean
}

const key = Symbol.for('previously.expiries')

/** The process's store of expiries; none outside the web process. */
export function findExpiries(): Expiries | undefined {
  return (globalThis as { [key]?: Expiries })[key]
}
