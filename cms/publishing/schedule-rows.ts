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
  const { docs } = await req.payload.find({
    collection: 'schedules',
    where: { recapId: { equals: recap }, state: { equals: 'waiting' } },
    select: {},
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  for (const { id } of docs) await endSchedule({ req, id, state: 'cancelled', problem: why })
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
