import { APIError, type Endpoint, Forbidden, type PayloadRequest } from 'payload'
import { roleOf } from '#cms/access/staff.ts'
import { asSender } from '#cms/as-sender.ts'
import { may } from '#core/roles.ts'
import type { Schedule as ScheduleDoc } from '#types'
import { findRow } from './recap-revision.ts'
import { resealSchedule } from './schedule.ts'
import { endSchedule, waitingFor } from './schedule-rows.ts'
import { inRequestTransaction } from './transaction.ts'

type Change = (asked: { req: PayloadRequest; schedule: ScheduleDoc }) => Promise<ScheduleDoc>

/** `POST /api/schedules/:id/cancel`: what waits no longer waits. */
const cancel = endpoint({
  ...{ name: 'cancel', from: 'waiting', message: 'Cancelled.' },
  change: ({ req, schedule }) =>
    endSchedule({ req, id: schedule.id, state: 'cancelled', problem: 'Cancelled by hand.' }),
})

/**
 * `POST /api/schedules/:id/reseal`, with the base revision of the recap in its header: the newest text takes the place of
 * the sealed one, for the same time. An approval of the old text does not hold for it.
 */
const reseal = endpoint({
  ...{ name: 'reseal', from: 'waiting', message: 'The newest text is sealed.' },
  change: ({ req, schedule }) => resealSchedule({ req, schedule }),
})

/** `POST /api/schedules/:id/retry`: what could not go live is tried again with the next tick. */
const retry = endpoint({
  ...{ name: 'retry', from: 'failed', message: 'It is tried again.' },
  change: async ({ req, schedule }) => {
    const [other] = await waitingFor({ req, recap: schedule.recapId })
    if (other) throw new APIError('Another text of this recap waits to be published already.', 409)
    const row = await findRow({ req, id: schedule.recapId })
    if ((row?.liveRev ?? 0) > schedule.rev)
      throw new APIError('Something newer of this recap has been published since.', 409)
    return await req.payload.update({
      collection: 'schedules',
      id: schedule.id,
      data: { state: 'waiting', problem: null },
      depth: 0,
      overrideAccess: true,
      req,
    })
  },
})

export const scheduleEndpoints: Endpoint[] = [cancel, reseal, retry]

function endpoint({
  name,
  from,
  message,
  change,
}: {
  name: string
  from: ScheduleDoc['state']
  message: string
  change: Change
}): Endpoint {
  return {
    path: `/:id/${name}`,
    method: 'post',
    handler: async (req) => {
      if (!may({ role: roleOf(req), action: 'publish', on: 'recaps' })) throw new Forbidden(req.t)
      const id = String(req.routeParams?.id)
      const schedule = await inRequestTransaction(req, async () => {
        const found = await req.payload.findByID({
          collection: 'schedules',
          id,
          disableErrors: true,
          ...asSender(req),
        })
        if (!found) throw new APIError('There is no such schedule.', 404)
        if (found.state !== from) throw new APIError(`This schedule is ${found.state}, not ${from}.`, 409)
        return await change({ req, schedule: found })
      })
      return Response.json({ schedule, rev: schedule.rev, message })
    },
  }
}
