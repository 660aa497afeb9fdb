import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client'
import { readiness } from '#cms/http/readiness.ts'
import { cacheFacts } from './cache-state.ts'
import { jobs, observed } from './observed.ts'
import { TalliedHistogram } from './tallied-histogram.ts'

const prefix = 'previously'

/** Everything that is measured, in Prometheus' format. What counts is counted elsewhere; here it is only read. */
export function buildMetrics(): Registry {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  addRequests(registry)
  addCache(registry)
  addPublishing(registry)
  addJobs(registry)
  return registry
}

function addRequests(registry: Registry): void {
  const registers = [registry]
  new Counter({
    name: `${prefix}_http_requests_total`,
    help: 'Requests answered, by method, pattern of the address and status.',
    labelNames: ['method', 'route', 'status'],
    registers,
    collect() {
      this.reset()
      for (const { count, ...labels } of answers()) this.inc(labels, count)
    },
  })
  new TalliedHistogram({
    name: `${prefix}_http_request_duration_seconds`,
    help: 'From the arrival of a request until its answer was handed over, by pattern of the address.',
    labelNames: ['route'],
    registers,
    read: () =>
      [...observed().requests].map(([route, { durations: tally }]) => ({ labels: { route }, tally })),
  })
}

function answers() {
  return [...observed().requests].flatMap(([route, { answers: byMethod }]) =>
    [...byMethod].flatMap(([method, byStatus]) =>
      [...byStatus].map(([status, count]) => ({ method, route, status, count })),
    ),
  )
}

function addCache(registry: Registry): void {
  const registers = [registry]
  new Counter({
    name: `${prefix}_cache_asks_total`,
    help: 'Kept answers asked for: pages found in front of Next, in memory, on disk or not; documents held or made.',
    labelNames: ['kind', 'result'],
    registers,
    collect() {
      this.reset()
      for (const [result, count] of Object.entries(cacheFacts()?.tally ?? {})) {
        this.inc({ kind: result === 'held' || result === 'made' ? 'document' : 'page', result }, count)
      }
    },
  })
  for (const [part, help] of [
    ['bytes', 'The size of the kept answers.'],
    ['count', 'How many answers are kept.'],
  ] as const) {
    new Gauge({
      name: `${prefix}_cache_${part === 'count' ? 'entries' : part}`,
      ...{ help, labelNames: ['where'], registers },
      async collect() {
        const state = await cacheFacts()?.state()
        for (const where of ['memory', 'disk'] as const) this.set({ where }, state?.[where][part] ?? 0)
      },
    })
  }
}

function addPublishing(registry: Registry): void {
  new TalliedHistogram({
    name: `${prefix}_publish_to_visible_seconds`,
    help: 'From the commit of a change until the dispatcher saw its page show it.',
    registers: [registry],
    read: () => [{ labels: {}, tally: observed().visible }],
  })
  const gauges: [name: string, help: string, value: () => number][] = [
    ['outbox_age_seconds', 'The age of the oldest consequence that is due.', backlog('outboxAge')],
    ['outbox_stuck', 'Consequences given up after five tries.', () => readiness().stuck],
    ['schedules_overdue', 'Schedules waiting 30 s after their time.', backlog('overdue')],
    ['dispatcher_silence_seconds', 'Since the last tick ended, or since the process began.', silence],
    ['database_up', 'Whether the database answers, its schema being current.', () => +readiness().database],
    ['mail_failing', 'Whether the last mail could not be handed over.', () => +Boolean(problemOfMail())],
  ]
  for (const [name, help, value] of gauges) {
    new Gauge({
      ...{ name: `${prefix}_${name}`, help, registers: [registry] },
      collect() {
        this.set(value())
      },
    })
  }
}

function addJobs(registry: Registry): void {
  const registers = [registry]
  new Counter({
    name: `${prefix}_mails_total`,
    help: 'Mails handed to the mail server, or not.',
    labelNames: ['outcome'],
    registers,
    collect() {
      this.reset()
      const { sent, failed } = observed().mail
      this.inc({ outcome: 'sent' }, sent)
      this.inc({ outcome: 'failed' }, failed)
    },
  })
  new Gauge({
    name: `${prefix}_job_failing`,
    help: 'Whether the last run of a job failed.',
    labelNames: ['job'],
    registers,
    collect() {
      for (const job of jobs) this.set({ job }, observed().jobs.get(job)?.failed ? 1 : 0)
    },
  })
}

const backlog = (part: 'overdue' | 'outboxAge') => () => observed().backlog[part]
const silence = () => (performance.now() - readiness().tickedAt) / 1000
const problemOfMail = () => observed().mail.last?.problem
