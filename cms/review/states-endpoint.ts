import { APIError, type Endpoint, Forbidden } from 'payload'
import { roleOf } from '#cms/access/staff.ts'
import { may } from '#core/roles.ts'
import { readStates } from './read-states.ts'

// As many as the longest page of a list.
const most = 100

/** `GET /api/recaps/states?ids=…,…`: where the newest texts of these recaps stand, as `{ states }` by id. */
export const statesEndpoint: Endpoint = {
  path: '/states',
  method: 'get',
  handler: async (req) => {
    if (!may({ role: roleOf(req), action: 'read', on: 'recaps' })) throw new Forbidden(req.t)
    const ids = [...new Set((req.searchParams.get('ids') ?? '').split(',').filter(Boolean))]
    if (ids.length > most) throw new APIError(`ids: should be no more than ${most}.`, 400)
    return Response.json({ states: ids.length > 0 ? await readStates({ req, ids }) : {} })
  },
}
