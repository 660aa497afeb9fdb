import { setTimeout as wait } from 'node:timers/promises'
import type { Payload } from 'payload'
import { DatabaseSetupError } from '#cms/database/errors.ts'
import { readiness } from '#cms/http/readiness.ts'
import { whyOf } from '#cms/operations/why-of.ts'
import { type Held, leaseMilliseconds, takeLease } from './lease.ts'

const every = 250
const grace = 1000
const renewEvery = 3000

/**
 * Makes this process the only web process of its database. One that has crashed elsewhere is waited for until its lease
 * ends; one that is alive renews it, and then this one must not start: pages kept here would not learn of what is
 * written there. One that has not for a whole lease is silent, however far ahead the clock was that dated its end.
 */
export async function claimDatabase(payload: Payload): Promise<void> {
  const first = await takeLease(payload)
  if (!first) return
  const patience = performance.now() + leaseMilliseconds + grace
  for (;;) {
    await wait(every)
    const isSilent = performance.now() > patience
    const held = await takeLease(payload, isSilent ? first.until : null)
    if (!held) return
    if (held.until === first.until && !isSilent) continue
    throw new DatabaseSetupError(
      `The database is served by ${held.by} already. A publication has one web process: end that one first.`,
    )
  }
}

/** Renews the lease for as long as this process runs; ends with an error where another one has taken it. */
export async function keepLease({
  payload,
  signal,
}: {
  payload: Payload
  signal: AbortSignal
}): Promise<void> {
  while (!signal.aborted) {
    await wait(renewEvery, undefined, { ref: false, signal }).catch(() => undefined)
    if (signal.aborted) return
    const held = await renew(payload)
    if (held)
      throw new DatabaseSetupError(
        `The database is served by ${held.by} now, which took it over while this process was silent.`,
      )
  }
}

// A database that takes no writes is waited for: nobody else can take the lease there either.
async function renew(payload: Payload): Promise<Held | null> {
  try {
    const held = await takeLease(payload)
    readiness().writeProblem = null
    return held
  } catch (error) {
    readiness().writeProblem = whyOf(error)
    return null
  }
}
