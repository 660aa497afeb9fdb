import { APIError, type Endpoint, Forbidden } from 'payload'
import { roleOf } from '#cms/access/staff.ts'
import { may } from '#core/roles.ts'
import { endSchedule } from './schedule-rows.ts'
import { inRequestTransaction } from './transaction.ts'

/** `POST /api/schedules/:id/cancel`: what waits no longer waits. */
const cancel: Endpoint = {
  path: '/:id/cancel',
  method: 'post',
  handler: async (req) => {
    if (!may({ role: roleOf(req), action: 'publish', on: 'recaps' })) throw new Forbidden(req.t)
    const id = String(req.routeParams?.id)
    const schedule = await inRequestTransaction(req, async () => {
      const found = await req.payload.findByID({
        collection: 'schedules',
        id,
        depth: 0,
        disableErrors: true,
        overrideAccess: false,
        user: req.user,
        req,
      })
      if (!found) throw new APIError('There is no such schedule.', 404)
      if (found.state !== 'waiting')
        throw new APIError(`This schedule is ${found.state}; it cannot be cancelled.`, 409)
      return await endSchedule({ req, id, state: 'cancelled', problem: 'Cancelled by hand.' })
    })
    return Response.json({ schedule, message: 'Cancelled.' })
  },
}

export const scheduleEndpoints: Endpoint[] = [cancel]
