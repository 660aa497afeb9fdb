import { APIError, addDataAndFileToRequest, type Endpoint, Forbidden, type PayloadRequest } from 'payload'
import { roleOf } from '#cms/access/staff.ts'
import { may } from '#core/roles.ts'
import { env } from '#env'
import { currentAddress } from './addresses.ts'
import { findRow } from './recap-revision.ts'
import { restoreAsDraft } from './restore.ts'
import { scheduleRecap } from './schedule.ts'
import { suggestFace } from './suggest-face.ts'
import { inRequestTransaction } from './transaction.ts'
import { newestVersion } from './versions.ts'

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

/** `POST /api/recaps/:id/schedule`, body `{ at }` in ISO 8601, with the base revision in its header. */
const schedule: Endpoint = {
  path: '/:id/schedule',
  method: 'post',
  handler: async (req) => {
    demand(req, 'publish')
    await addDataAndFileToRequest(req)
    const at = (req.data as { at?: unknown } | undefined)?.at
    if (typeof at !== 'string') throw new APIError('at: should be a time in ISO 8601.', 400)
    const made = await inRequestTransaction(req, () =>
      scheduleRecap({ req, id: String(req.routeParams?.id), at }),
    )
    return Response.json({ schedule: made, rev: made.rev, message: 'Scheduled.' }, { status: 201 })
  },
}

/** `GET /api/recaps/:id/status`: what the panel says about a recap beside its form. */
const status: Endpoint = {
  path: '/:id/status',
  method: 'get',
  handler: async (req) => {
    demand(req, 'read')
    const id = String(req.routeParams?.id)
    const row = await findRow({ req, id })
    if (!row) throw new APIError('There is no such recap.', 404)
    const newest = await newestVersion({ req, recap: id })
    const address = await currentAddress({ req, id })
    const path = address?.isPublic ? address.path : null
    const isLive = typeof row.liveRev === 'number'
    return Response.json({
      rev: row.rev,
      liveRev: row.liveRev ?? null,
      livePublishedAt: row.livePublishedAt ?? null,
      isLive,
      hasNewerDraft: isLive && newest?.version.rev !== row.liveRev,
      path,
      url: path ? env.SITE_URL + path : null,
      schedules: await listSchedules({ req, id }),
    })
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

export const recapEndpoints: Endpoint[] = [restore, schedule, status, suggestion]

async function listSchedules({ req, id }: { req: PayloadRequest; id: string }): Promise<unknown[]> {
  const { docs } = await req.payload.find({
    collection: 'schedules',
    where: { recapId: { equals: id } },
    sort: '-at',
    select: { rev: true, at: true, state: true, problem: true },
    depth: 0,
    limit: 20,
    pagination: false,
    overrideAccess: false,
    user: req.user,
    req,
  })
  return docs
}

function demand(req: PayloadRequest, action: 'create' | 'read' | 'update' | 'publish'): void {
  if (!may({ role: roleOf(req), action, on: 'recaps' })) throw new Forbidden(req.t)
}
