import { readiness } from '#cms/http/readiness.ts'
import { type CacheState, cacheFacts } from './cache-state.ts'
import { type Job, type JobOutcome, observed } from './observed.ts'

/** One part of the process: whether it does its work, and if not, why, in words for whoever looks after it. */
type Part = { ok: boolean; reasons: string[] }

export type Health = {
  ready: boolean
  database: Part
  cache: Part & { entries: number; bytes: number }
  dispatcher: Part & { silentFor: number | null; stuck: number; outboxAge: number }
  jobs: Part & { overdue: number; ran: Partial<Record<Job, JobOutcome>> }
  mail: Part & { last: 'sent' | 'failed' | null; at: number | null }
}

/** A dispatcher that has finished no tick for so long is not alive, in milliseconds. */
const longestSilence = 5000

/** What is waited for while a tick runs. The others are begun by it, and nothing depends on them. */
const needed: readonly Job[] = ['schedules', 'outbox', 'drips', 'sign-ins']

/**
 * How this process is. It is ready as long as it can show pages and make changes public: a mail server that is away,
 * a cache that cannot be written or a picture that cannot be made is told and changes nothing about that. `now` is by
 * `performance.now()`.
 */
export async function healthOf(now: number): Promise<Health> {
  const database = databasePart()
  const cache = cachePart((await cacheFacts()?.state()) ?? null)
  const dispatcher = dispatcherPart(now)
  const jobs = jobsPart()
  const ready = database.ok && dispatcher.ok && jobs.overdue === 0
  return { ready, database, cache, dispatcher, jobs, mail: mailPart() }
}

function partOf(reasons: (string | null)[]): Part {
  const given = reasons.filter((reason) => reason !== null)
  return { ok: given.length === 0, reasons: given }
}

function databasePart(): Part {
  const { database, writeProblem } = readiness()
  if (!database) return partOf(['The database does not answer, or its schema is not current.'])
  return partOf([writeProblem ? `Nothing can be stored: ${writeProblem}.` : null])
}

function cachePart(state: CacheState | null): Health['cache'] {
  const why = state?.problem === 'ENOSPC' ? 'the disk is full' : state?.problem
  const reason = why ? `Pages cannot be kept: ${why}.` : null
  return { ...partOf([reason]), entries: state?.disk.count ?? 0, bytes: state?.disk.bytes ?? 0 }
}

function dispatcherPart(now: number): Health['dispatcher'] {
  const { tickedAt, stuck } = readiness()
  const silentFor = tickedAt === 0 ? null : now - tickedAt
  const isSilent = silentFor === null || silentFor > longestSilence
  const since = silentFor === null ? 'since the start' : `for ${Math.round(silentFor / 1000)} s`
  return {
    ...partOf([
      isSilent ? `Nobody has looked for what is due ${since}: nothing goes live by itself.` : null,
      stuck > 0
        ? `${counted(stuck, 'saved change was', 'saved changes were')} not seen on the site after five tries.`
        : null,
    ]),
    silentFor,
    stuck,
    outboxAge: observed().backlog.outboxAge,
  }
}

function jobsPart(): Health['jobs'] {
  const { jobs, backlog } = observed()
  const failing = needed.map((job) => {
    const failed = jobs.get(job)?.failed
    return failed ? `The last run of ${job} failed: ${failed.reason}` : null
  })
  const { overdue } = backlog
  const late =
    overdue > 0
      ? `${counted(overdue, 'schedule waits', 'schedules wait')} although the time came more than 30 s ago.`
      : null
  return { ...partOf([late, ...failing]), overdue, ran: Object.fromEntries(jobs) }
}

function mailPart(): Health['mail'] {
  const { last } = observed().mail
  const outcome = last === null ? null : last.problem === null ? 'sent' : 'failed'
  const reason = last?.problem ? `The last mail was not sent: ${last.problem}` : null
  return { ...partOf([reason]), last: outcome, at: last?.at ?? null }
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}
