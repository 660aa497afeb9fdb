type Expiries = {
  now(): number
  expire(tags: string[], at?: number): void
  expiredSince(tags: string[], time: number): boolean
}

const key = Symbol.for('previously.expiries')

/**
 * Expires cache tags at once. Only the web process has a store; elsewhere (scripts, tests) the outbox row
 * tells it.
 */
export function expireTags(tags: string[]): void {
  expiries()?.expire(tags)
}

function expiries(): Expiries | undefined {
  return (globalThis as { [key]?: Expiries })[key]
}
