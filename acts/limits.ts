import { RateLimiterMemory } from 'rate-limiter-flexible'
import { env } from '#env'

const hour = 60 * 60
const day = 24 * hour

/**
 * How often what may happen, by whom it is counted: `points` within `duration` seconds, since the process started. A
 * person comes to none of them.
 */
const limits = {
  /** Mails to one mailbox. */
  mailsPerHour: { points: 5, duration: hour },
  mailsPerDay: { points: 10, duration: day },
  /** Mails that one client asks for, at whatever addresses. */
  asksPerHour: { points: 20, duration: hour },
  asksPerDay: { points: 60, duration: day },
  /** Mails to everybody together: what the mail server would be blamed for. */
  mailsInAll: { points: env.SIGN_IN_MAILS, duration: day },
  /** Wrong codes from one client, and from everybody: a million codes are soon tried by many. */
  wrongCodes: { points: 25, duration: day },
  wrongCodesInAll: { points: 1000, duration: day },
  /** Links tried, and ways to a provider begun, by one client. */
  links: { points: 60, duration: hour },
  providers: { points: 60, duration: hour },
  /** What one reader does to their sessions. */
  sessions: { points: 100, duration: hour },
  /** What one reader says of where they are, what they follow, how far they have read, and what they want. */
  places: { points: 600, duration: hour },
  follows: { points: 600, duration: hour },
  readings: { points: 1000, duration: hour },
  settings: { points: 200, duration: hour },
  /** How often browsers are brought into step with an account, by reader and by client. */
  steps: { points: 600, duration: hour },
  stepsOfClient: { points: 6000, duration: hour },
  /** Mails about an address that one reader asks for, and copies of what we hold. */
  addresses: { points: 5, duration: hour },
  exports: { points: 30, duration: hour },
} as const

export type Limit = keyof typeof limits

const key = Symbol.for('previously.limits')
const shared = globalThis as { [key]?: Map<Limit, RateLimiterMemory> }

/** Counts one more; whether it is still within the limit. */
export async function mayTake(limit: Limit, by: string): Promise<boolean> {
  const limiter = limiterOf(limit)
  try {
    await limiter.consume(by)
    return true
  } catch (refused) {
    if (refused instanceof Error) throw refused
    return false
  }
}

/** Whether the limit has been come to, without counting. */
export async function isSpent(limit: Limit, by: string): Promise<boolean> {
  const counted = await limiterOf(limit).get(by)
  return counted !== null && counted.consumedPoints >= limits[limit].points
}

// Next loads modules more than once in a process.
function limiterOf(limit: Limit): RateLimiterMemory {
  shared[key] ??= new Map()
  const known = shared[key].get(limit) ?? new RateLimiterMemory({ keyPrefix: limit, ...limits[limit] })
  shared[key].set(limit, known)
  return known
}

/** By whom everybody together is counted. */
export const everybody = 'everybody'
