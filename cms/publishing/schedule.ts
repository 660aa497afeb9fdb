import { randomUUID } from 'node:crypto'
import { type Payload, type PayloadRequest, ValidationError } from 'payload'
import { now } from '#clock'
import type { Recap as RecapDoc, Schedule as ScheduleDoc } from '#types'
import { newFeedId, revisionOf } from './feed-stamp.ts'
import { applyLive } from './recap-live.ts'
import { demandReady } from './recap-prepare.ts'
import { findRow, writerOf } from './recap-revision.ts'
import { slugFor } from './recap-slug.ts'
import { withoutOtherSubjects } from './recap-subject.ts'
import { refuseField } from './refuse.ts'
import { cancelSchedules, endSchedule } from './schedule-rows.ts'
import { inTransaction } from './transaction.ts'
import { amendVersion, findVersion, newestVersion } from './versions.ts'

/**
 * Schedules the newest text of a recap, which must be the revision that the request names: it is saved once more as
 * a version that nothing overwrites, checked as if it went live now, and remembered by its revision.
 */
export async function scheduleRecap({
  req,
  id,
  at,
}: {
  req: PayloadRequest
  id: string
  at: string
}): Promise<ScheduleDoc> {
  const due = new Date(at)
  if (Number.isNaN(due.getTime()))
    throw refuseField({ collection: 'schedules', path: 'at', message: 'This is no time.' })
  if (due <= now())
    throw refuseField({ collection: 'schedules', path: 'at', message: 'This time is in the past.' })
  const sealed = await req.payload.update({
    collection: 'recaps',
    id,
    data: {},
    draft: true,
    context: { seals: true },
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  })
  await demandReady({ req, doc: sealed })
  await cancelSchedules({ req, recap: id, why: 'Scheduled anew.' })
  return await req.payload.create({
    collection: 'schedules',
    data: {
      id: randomUUID(),
      headline: sealed.headline,
      recapId: id,
      rev: sealed.rev ?? 0,
      at: due.toISOString(),
      state: 'waiting',
      scheduledBy: writerOf(req),
    },
    depth: 0,
    overrideAccess: true,
    req,
  })
}

/** Publishes what is due, each in a transaction of its own; one that cannot be published says why in its row. */
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
  for (const schedule of docs) await runSchedule({ payload, schedule })
}

async function runSchedule({
  payload,
  schedule,
}: {
  payload: Payload
  schedule: ScheduleDoc
}): Promise<void> {
  try {
    await inTransaction(payload, async (req) => {
      await publishSealed({ req, recap: schedule.recapId, rev: schedule.rev })
      await endSchedule({ req, id: schedule.id, state: 'done', problem: null })
    })
  } catch (error) {
    payload.logger.error({
      err: error,
      msg: `schedules ${schedule.id}: recaps ${schedule.recapId} could not go live`,
    })
    const problem = reasonOf(error)
    await inTransaction(payload, (req) => endSchedule({ req, id: schedule.id, state: 'failed', problem }))
  }
}

// What is wrong with which field says more than that a field is wrong.
function reasonOf(error: unknown): string {
  const problems = error instanceof ValidationError ? error.data.errors.map(({ message }) => message) : []
  if (problems.length > 0) return problems.join(' ')
  return error instanceof Error ? error.message : 'It could not be published.'
}

/** Makes a stored revision live as it stands, and leaves every later draft as it is. */
async function publishSealed({
  req,
  recap,
  rev,
}: {
  req: PayloadRequest
  recap: string
  rev: number
}): Promise<void> {
  const row = await findRow({ req, id: recap })
  const sealed = await findVersion({ req, recap, rev })
  if (!row || row.deletedAt) throw new Error('The recap is in the trash or deleted.')
  if (!sealed) throw new Error(`Revision ${rev} is gone.`)
  const live = await liveFields({ req, row, text: { ...sealed.version, id: recap }, rev })
  const { id: _id, createdAt: _createdAt, ...text } = sealed.version
  await req.payload.db.updateOne({
    collection: 'recaps',
    id: recap,
    data: { ...text, ...live, rev: row.rev, savedBy: row.savedBy, savedAt: row.savedAt, deletedAt: null },
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
}: {
  req: PayloadRequest
  row: RecapDoc
  text: RecapDoc
  rev: number
}): Promise<Partial<RecapDoc>> {
  const found = await demandReady({ req, doc: text })
  const at = new Date().toISOString()
  return {
    _status: 'published',
    liveRev: rev,
    isLive: true,
    ...withoutOtherSubjects(text),
    show: found.show,
    slug: await slugFor({ req, doc: text, found }),
    firstPublishedAt: row.firstPublishedAt ?? at,
    livePublishedAt: at,
    ...revisionOf({ before: row, text, at }),
    feedId: row.feedId ?? (await newFeedId({ req, id: row.id, at })),
  }
}
