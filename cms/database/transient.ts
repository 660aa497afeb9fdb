import { setTimeout as wait } from 'node:timers/promises'
import { chain } from '#cms/database/errors.ts'

const TRIES = 12

/** Did two transactions meet, so that the whole operation may succeed when it is run again? */
export function isTransient(error: unknown): boolean {
  return chain(error).some((link) => {
    if (transientCodes.has(Number('code' in link ? link.code : Number.NaN))) return true
    return 'hasErrorLabel' in link && typeof link.hasErrorLabel === 'function'
      ? Boolean(link.hasErrorLabel('TransientTransactionError'))
      : false
  })
}

/**
 * Runs a whole operation, and again when it met a transient transaction error, at most twelve times.
 * The operation must begin its own transaction, or it would be run again inside a dead one.
 */
export async function retryTransient<Result>(
  operation: (attempt: number) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await operation(attempt)
    } catch (error) {
      if (attempt === TRIES || !isTransient(error)) throw error
      await wait(pause(attempt))
    }
  }
}

/** Full jitter: two that met must not meet again in step. Milliseconds. */
export function pause(attempt: number): number {
  return 5 + Math.random() * Math.min(400, 10 * 2 ** attempt)
}

// WriteConflict, LockTimeout, PreparedTransactionInProgress, SnapshotUnavailable, NoSuchTransaction
const transientCodes = new Set([112, 24, 267, 246, 251])
