import { type Endpoint, Forbidden } from 'payload'
import { roleOf } from '#cms/access/staff.ts'
import { healthOf } from './health.ts'

/** `GET /api/health`: what keeps saved changes, schedules and mail from happening, in words for whoever works here. */
export const readHealth: Endpoint = {
  path: '/health',
  method: 'get',
  handler: async (req) => {
    if (roleOf(req) === null) throw new Forbidden(req.t)
    const { database, dispatcher, jobs, cache, mail } = await healthOf(performance.now())
    const problems = [database, dispatcher, jobs, cache, mail].flatMap(({ reasons }) => reasons)
    return Response.json({ problems })
  },
}
