import type { PayloadRequest } from 'payload'
import type { Schedule as ScheduleDoc } from '#types'

/** Cancels what is still waiting for a recap, with why. */
export async function cancelSchedules({
  req,
  recap,
  why,
}: {
  req: PayloadRequest
  recap: string
  why: string
}): Promise<void> {
  const waiting = await waitingFor({ req, recap })
  for (const { id } of waiting) await endSchedule({ req, id, state: 'cancelled', problem: why })
}

/** What still waits for a recap. */
export async function waitingFor({
  req,
  recap,
}: {
  req: PayloadRequest
  recap: string
}): Promise<ScheduleDoc[]> {
  const { docs } = await req.payload.find({
    collection: 'schedules',
    where: { recapId: { equals: recap }, state: { equals: 'waiting' } },
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return docs
}

/** Writes how a schedule ended. */
export async function endSchedule({
  req,
  id,
  state,
  problem,
}: {
  req: PayloadRequest
  id: string
  state: Exclude<ScheduleDoc['state'], 'waiting'>
  problem: string | null
}): Promise<ScheduleDoc> {
  return await req.payload.update({
    collection: 'schedules',
    id,
    data: { state, problem },
    depth: 0,
    overrideAccess: true,
    req,
  })
}

/** A schedule that still waits, read inside the request's transaction; null where it does not, or is not there. */
export async function waitingSchedule({
  req,
  id,
}: {
  req: PayloadRequest
  id: string
}): Promise<ScheduleDoc | null> {
  const found = await req.payload.findByID({
    collection: 'schedules',
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    req,
  })
  return found?.state === 'waiting' ? found : null
}
