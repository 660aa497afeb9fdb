import { type Endpoint, Forbidden } from 'payload'
import { roleOf } from '#cms/access/staff.ts'
import { searchByName } from './search-by-name.ts'

const longest = 100

/** `GET /api/records?q=`: records of any kind by what they are called, for whoever works here. */
export const searchRecords: Endpoint = {
  path: '/records',
  method: 'get',
  handler: async (req) => {
    if (roleOf(req) === null) throw new Forbidden(req.t)
    const words = String(req.query?.q ?? '')
      .trim()
      .slice(0, longest)
    return Response.json({ hits: words ? await searchByName({ req, words }) : [] })
  },
}
