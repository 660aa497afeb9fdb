import type { Payload } from 'payload'
import { now } from '#clock'
import { observed } from './observed.ts'

const every = 5000
const patience = 30_000
const second = 1000

/** Looks, once in a while, how much should have been done already. */
export async function measureBacklog(payload: Payload): Promise<void> {
  const { backlog } = observed()
  if (Math.abs(Date.now() - backlog.measuredAt) < every) return
  backlog.measuredAt = Date.now()
  const overdue = await countOverdue(payload)
  Object.assign(backlog, { overdue, outboxAge: await ageOfOutbox(payload) })
}

async function countOverdue(payload: Payload): Promise<number> {
  const late = new Date(now().getTime() - patience).toISOString()
  const { totalDocs } = await payload.count({
    collection: 'schedules',
    where: { state: { equals: 'waiting' }, at: { less_than: late } },
    overrideAccess: true,
  })
  return totalDocs
}

async function ageOfOutbox(payload: Payload): Promise<number> {
  const { docs } = await payload.find({
    collection: 'outbox',
    where: { or: [{ tries: { greater_than: 0 } }, { dueAt: { less_than_equal: now().toISOString() } }] },
    select: { episodeId: true, dueAt: true, createdAt: true },
    ...{ sort: 'createdAt', depth: 0, limit: 50, pagination: false, overrideAccess: true },
  })
  // The row of an episode is written long before it is due; every other is due at once, and later only after a try.
  const ages = docs.map(({ episodeId, dueAt, createdAt }) =>
    episodeId ? now().getTime() - Date.parse(dueAt) : Date.now() - Date.parse(createdAt),
  )
  return Math.max(0, ...ages) / second
}
