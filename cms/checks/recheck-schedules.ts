import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from 'payload'
import { afterCommit } from '#cms/database/index.ts'
import type { Going } from '#cms/publishing/embargo.ts'
import { publishErrors } from '#cms/publishing/recap-prepare.ts'
import { brokenSeal, sealOf } from '#cms/publishing/seal.ts'
import { findVersion } from '#cms/publishing/versions.ts'
import type { Schedule as ScheduleDoc } from '#types'
import { mailTrouble } from './mail-trouble.ts'

const most = 100

/** After a change of anything that the rules read: what waits to be published is checked again. */
export const recheckAfterChange: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  if (operation === 'update') await recheckSchedules(req)
  return doc
}

export const recheckAfterDelete: CollectionAfterDeleteHook = async ({ doc, req }) => {
  await recheckSchedules(req)
  return doc
}

/**
 * Checks every version that waits to be published as if it went live now, and writes what is wrong in its schedule; who
 * may publish is told at once of what was not wrong before.
 */
export async function recheckSchedules(req: PayloadRequest): Promise<void> {
  const { docs } = await req.payload.find({
    collection: 'schedules',
    where: { state: { equals: 'waiting' } },
    sort: 'at',
    depth: 0,
    limit: most,
    pagination: false,
    overrideAccess: true,
    req,
  })
  for (const schedule of docs) await recheck({ req, schedule })
}

async function recheck({ req, schedule }: { req: PayloadRequest; schedule: ScheduleDoc }): Promise<void> {
  const { id, problem: before, recapId, rev } = schedule
  const sealed = await findVersion({ req, recap: recapId, rev })
  if (!sealed) return
  const doc = { ...sealed.version, id: recapId }
  const going: Going = { at: new Date(schedule.at), early: schedule.isEarly ? true : null }
  const { errors } = await publishErrors({ req, doc, going })
  const broken = schedule.seal && sealOf(doc) !== schedule.seal ? [brokenSeal] : []
  const problem = [...broken, ...errors.map(({ message }) => message)].join(' ') || null
  if (problem === (before ?? null)) return
  await req.payload.update({
    collection: 'schedules',
    id,
    data: { problem },
    depth: 0,
    overrideAccess: true,
    req,
  })
  if (problem)
    await afterCommit(req, async () => await mailTrouble({ payload: req.payload, schedule, problem }))
}
