import { type Payload, type PayloadRequest, ValidationError } from 'payload'
import { now } from '#clock'
import { isDiskFull, isTransient, isUnreachable } from '#cms/database/index.ts'
import { fence, holdsLease, LeaseLostError, takeLease } from '#cms/lease/lease.ts'
import { failPoint } from '#fail-point'
import type { Recap as RecapDoc, Schedule as ScheduleDoc } from '#types'
import { itemOf } from './feed-item.ts'
import { revisionOf } from './feed-stamp.ts'
import { applyLive } from './recap-live.ts'
import { demandReady } from './recap-prepare.ts'
import { findRow } from './recap-revision.ts'
import { slugOf } from './recap-slug.ts'
import { withoutOtherSubjects } from './recap-subject.ts'
import { endSchedule, waitingSchedule } from './schedule-rows.ts'
import { brokenSeal, sealOf } from './seal.ts'
import { inTransaction } from './transaction.ts'
import { amendVersion, findVersion, newestVersion } from './versions.ts'

/**
 * Publishes what is due, each in a transaction of its own; one that cannot be published says why in its row. Does nothing
 * where another process publishes for this database.
 */
export async function runDueSchedules(payload: Payload): Promise<void> {
  const { docs } = await payload.find({
    collection: 'schedules',
    where: { state: { equals: 'waiting' }, at: { less_than_equal: now().toISOString() } },
    sort: 'at',
    depth: 0,
    limit: 20,
    pagination: false,
    overrideAccess: true,
  })
  if (docs.length === 0) return
  if (!holdsLease() && (await takeLease(payload))) return
  for (const { id } of docs) await runSchedule({ payload, id })
}

async function runSchedule({ payload, id }: { payload: Payload; id: string }): Promise<void> {
  try {
    await inTransaction(payload, async (req) => {
      await fence(req)
      const schedule = await waitingSchedule({ req, id })
      if (!schedule) return
      await publishSealed({ req, schedule })
      await failPoint('schedule-published')
      await endSchedule({ req, id, state: 'done', problem: null })
    })
  } catch (error) {
    // What another try may mend stays due, and is tried again with the next tick.
    if (error instanceof LeaseLostError || isPassing(error)) throw error
    payload.logger.error({ err: error, msg: `schedules ${id}: it could not go live` })
    const problem = reasonOf(error)
    await inTransaction(payload, async (req) => {
      if (await waitingSchedule({ req, id })) await endSchedule({ req, id, state: 'failed', problem })
    })
  }
}

function isPassing(error: unknown): boolean {
  return isTransient(error) || isUnreachable(error) || isDiskFull(error)
}

// What is wrong with which field says more than that a field is wrong.
function reasonOf(error: unknown): string {
  const problems = error instanceof ValidationError ? error.data.errors.map(({ message }) => message) : []
  if (problems.length > 0) return problems.join(' ')
  return error instanceof Error ? error.message : 'It could not be published.'
}

/** Makes a sealed revision live as it stands, and leaves every later draft as it is. */
async function publishSealed({
  req,
  schedule,
}: {
  req: PayloadRequest
  schedule: ScheduleDoc
}): Promise<void> {
  const { recapId: recap, rev } = schedule
  const row = await findRow({ req, id: recap })
  const sealed = await findVersion({ req, recap, rev })
  if (!row || row.deletedAt) throw new Error('The recap is in the trash or deleted.')
  if (!sealed) throw new Error(`Revision ${rev} is gone.`)
  const text = { ...sealed.version, id: recap }
  if (schedule.seal && sealOf(text) !== schedule.seal) throw new Error(brokenSeal)
  const live = await liveFields({ req, row, text, rev, isEarly: schedule.isEarly === true })
  const { id: _id, createdAt: _createdAt, ...stored } = sealed.version
  await req.payload.db.updateOne({
    collection: 'recaps',
    id: recap,
    data: { ...stored, ...live, rev: row.rev, savedBy: row.savedBy, savedAt: row.savedAt, deletedAt: null },
    req,
  })
  await amendVersion({ req, version: sealed, data: live })
  const newest = await newestVersion({ req, recap })
  if (newest && newest.version.rev !== rev) {
    const { slug: _slug, _status, isUpdate: _isUpdate, ...known } = live
    await amendVersion({ req, version: newest, data: known })
  }
  await applyLive({ req, before: row, after: await findRow({ req, id: recap }) })
}

async function liveFields({
  req,
  row,
  text,
  rev,
  isEarly,
}: {
  req: PayloadRequest
  row: RecapDoc
  text: RecapDoc
  rev: number
  isEarly: boolean
}): Promise<Partial<RecapDoc>> {
  const found = await demandReady({ req, doc: text, going: { at: now(), early: isEarly ? true : null } })
  const at = new Date().toISOString()
  return {
    _status: 'published',
    liveRev: rev,
    isLive: true,
    ...withoutOtherSubjects(text),
    show: found.show,
    ...(await slugOf({ req, doc: { ...text, madeSlug: row.madeSlug ?? null }, found })),
    firstPublishedAt: row.firstPublishedAt ?? at,
    livePublishedAt: at,
    ...revisionOf({ before: row, live: row.isLive ? row : null, text, at }),
    ...(await itemOf({ req, before: row, text, at })),
  }
}
