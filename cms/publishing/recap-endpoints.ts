import { addDataAndFileToRequest, type Endpoint, Forbidden, type PayloadRequest } from 'payload'
import { roleOf } from '#cms/access/staff.ts'
import { may } from '#core/roles.ts'
import { restoreAsDraft } from './restore.ts'
import { type AskedSchedule, scheduleRecap } from './schedule.ts'
import { statusEndpoint } from './status-endpoint.ts'
import { suggestFace } from './suggest-face.ts'
import { inRequestTransaction } from './transaction.ts'
import { undoEndpoint } from './undo.ts'

/** `POST /api/recaps/versions/:id` in place of Payload's: a version comes back as a draft, whatever it was. */
const restore: Endpoint = {
  path: '/versions/:id',
  method: 'post',
  handler: async (req) => {
    demand(req, 'update')
    const doc = await restoreAsDraft({ req, version: String(req.routeParams?.id), overrideAccess: false })
    return Response.json({ ...doc, message: 'Restored as a draft.' })
  },
}

/**
 * `POST /api/recaps/:id/schedule`, with the base revision in its header. Body: `{ at }` in ISO 8601, `{ local, zone }` as
 * the clocks of a zone show it (and `which`, `first` or `second`, where they show it twice), or `{ minutes }` after the
 * credits of the episode; `early` with the name of the episode where it may go live before it airs.
 */
const schedule: Endpoint = {
  path: '/:id/schedule',
  method: 'post',
  handler: async (req) => {
    demand(req, 'publish')
    await addDataAndFileToRequest(req)
    const asked = (req.data ?? {}) as AskedSchedule
    const made = await inRequestTransaction(req, () =>
      scheduleRecap({ req, id: String(req.routeParams?.id), asked }),
    )
    return Response.json({ schedule: made, rev: made.rev, message: 'Scheduled.' }, { status: 201 })
  },
}

/** `GET /api/recaps/suggestion?kind=…&episode=…&season=…&show=…`: the safe headline and slug that a subject gives. */
const suggestion: Endpoint = {
  path: '/suggestion',
  method: 'get',
  handler: async (req) => {
    demand(req, 'create')
    return Response.json(await suggestFace({ req, query: req.searchParams }))
  },
}

export const recapEndpoints: Endpoint[] = [restore, schedule, statusEndpoint, undoEndpoint, suggestion]

function demand(req: PayloadRequest, action: 'create' | 'read' | 'update' | 'publish'): void {
  if (!may({ role: roleOf(req), action, on: 'recaps' })) throw new Forbidden(req.t)
}
