import { newTally, type Tally } from './tally.ts'

/** What runs at every tick, or is begun by it. */
export const jobs = [
  'schedules',
  'outbox',
  'drips',
  'sign-ins',
  'receipts',
  'mail',
  'pictures',
  'hub',
  'links',
] as const

export type Job = (typeof jobs)[number]

/** Times in milliseconds since 1970; `reason` says nothing of what a text holds. */
export type JobOutcome = { succeededAt: number | null; failed: { at: number; reason: string } | null }

export type MailOutcome = { at: number; problem: string | null }

/** How long they took, in seconds, and how many there were by method and status. */
export type Requests = { durations: Tally; answers: Map<string, Map<number, number>> }

/** What this process has seen of its own work since it started; shared by every module instance. */
export type Observed = {
  /** The requests, by the pattern of their address. */
  requests: Map<string, Requests>
  /** From a change's commit until its page was seen to show it, in seconds. */
  visible: Tally
  jobs: Map<Job, JobOutcome>
  mail: { last: MailOutcome | null; sent: number; failed: number }
  /** Schedules that should have gone live half a minute ago, and the age in seconds of the oldest row that is due. */
  backlog: { overdue: number; outboxAge: number; measuredAt: number }
}

/** In seconds: from the first tick after a save to a page that never comes. */
const visibleBounds = [0.1, 0.25, 0.5, 1, 2, 5, 10, 30, 60, 300]

const key = Symbol.for('previously.observed')
const holder = globalThis as { [key]?: Observed }

export function observed(): Observed {
  holder[key] ??= {
    requests: new Map(),
    visible: newTally(visibleBounds),
    jobs: new Map(),
    mail: { last: null, sent: 0, failed: 0 },
    backlog: { overdue: 0, outboxAge: 0, measuredAt: 0 },
  }
  return holder[key]
}
