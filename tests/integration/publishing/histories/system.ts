import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { runDueSchedules } from '#cms/publishing/run-schedules.ts'
import { resealSchedule, scheduleRecap } from '#cms/publishing/schedule.ts'
import { waitingFor } from '#cms/publishing/schedule-rows.ts'
import { inRequestTransaction, inTransaction } from '#cms/publishing/transaction.ts'
import { undo } from '#cms/publishing/undo.ts'
import { takeStep } from '#cms/review/take-step.ts'
import { env } from '#env'
import { change, liveRow, newest, publish, unpublish } from '#tests/integration/support/records.ts'
import type { User } from '#types'
import type { Act } from './model.ts'

const minute = 60_000
const clock = env as { CLOCK_OFFSET: number }

/** A real recap, on which the acts of a history are done as an editor does them. */
export type System = { payload: Payload; recap: string; episode: string; editor: User }

/** Does an act; throws where it is refused. */
export async function act(system: System, one: Act): Promise<void> {
  const { payload, recap: id } = system
  const base = (await newest({ payload, id })).rev ?? 0
  switch (one.do) {
    case 'save':
      return void (await change({ payload, id, base, data: { headline: one.text }, draft: true }))
    case 'publish':
      return void (await publish({ payload, id, base }))
    case 'unpublish':
      if (!(await liveRow({ payload, id }))) throw new Error('It is not live.')
      return void (await unpublish({ payload, id, base }))
    case 'wait':
      clock.CLOCK_OFFSET += one.minutes * minute
      return await runDueSchedules(payload)
    case 'restart':
      forgetProcess()
      return await runDueSchedules(payload)
    case 'slip':
      return await slip(system, one.minutes)
    default:
      return await asEditor(system, base, (req) => decide(req, id, one))
  }
}

type Decided = Extract<Act, { do: 'approve' | 'undo' | 'seal' | 'reseal' }>

async function decide(req: PayloadRequest, recap: string, one: Decided): Promise<unknown> {
  if (one.do === 'approve')
    return await takeStep({ req, recap, asked: { step: 'approved', note: null, writer: null } })
  if (one.do === 'undo') return await undo({ req, id: recap })
  if (one.do === 'seal') return await scheduleRecap({ req, id: recap, asked: { minutes: one.minutes } })
  const [schedule] = await waitingFor({ req, recap })
  if (!schedule) throw new Error('Nothing waits.')
  return await resealSchedule({ req, schedule })
}

/** What the public and the panel see. */
export async function look({ payload, recap }: System) {
  const live = await liveRow({ payload, id: recap })
  const waiting = await inTransaction(payload, (req) => waitingFor({ req, recap }))
  return {
    live: live?.headline ?? null,
    draft: (await newest({ payload, id: recap })).headline,
    waiting: waiting.map(({ headline }) => headline),
  }
}

async function asEditor(
  { payload, editor }: System,
  base: number,
  work: (req: PayloadRequest) => Promise<unknown>,
): Promise<void> {
  const user = { ...editor, collection: 'users' as const }
  const req = await createLocalReq({ user, context: { baseRevision: base } }, payload)
  await inRequestTransaction(req, () => work(req))
}

async function slip({ payload, episode }: System, minutes: number): Promise<void> {
  const { airsAt } = await payload.findByID({ collection: 'episodes', id: episode, depth: 0 })
  const later = new Date(Date.parse(airsAt ?? '') + minutes * minute).toISOString()
  await payload.update({ collection: 'episodes', id: episode, data: { airsAt: later } })
}

// The next process knows nothing of the last one, and finds its lease, whose time is up or whose holder is gone.
function forgetProcess(): void {
  const known = globalThis as Record<symbol, unknown>
  delete known[Symbol.for('previously.lease')]
}
