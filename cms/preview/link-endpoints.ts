import { addDataAndFileToRequest, type Endpoint, Forbidden, type PayloadRequest } from 'payload'
import { roleOf } from '#cms/access/staff.ts'
import { inRequestTransaction } from '#cms/publishing/transaction.ts'
import { previewLinkPath } from '#core/preview-token.ts'
import { may } from '#core/roles.ts'
import { env } from '#env'
import { listLinks, makeLink, revokeLink } from './links.ts'

const usualDays = 7

/** `GET /api/preview-links/of/:recap`: the open links of a recap. */
const list: Endpoint = {
  path: '/of/:recap',
  method: 'get',
  handler: async (req) => {
    demand(req)
    return Response.json({ links: await listLinks({ req, recap: String(req.routeParams?.recap) }) })
  },
}

/** `POST /api/preview-links/of/:recap`, body `{ days? }`: a new link, with its address this once. */
const make: Endpoint = {
  path: '/of/:recap',
  method: 'post',
  handler: async (req) => {
    demand(req)
    await addDataAndFileToRequest(req)
    const recap = String(req.routeParams?.recap)
    const days = (req.data as { days?: unknown } | undefined)?.days ?? usualDays
    const { link, token } = await inRequestTransaction(req, () => makeLink({ req, recap, days }))
    return Response.json(
      { link, url: env.SITE_URL + previewLinkPath(token), message: 'A link was made.' },
      { status: 201 },
    )
  },
}

/** `POST /api/preview-links/:id/revoke`: whoever holds the link sees nothing from now on. */
const revoke: Endpoint = {
  path: '/:id/revoke',
  method: 'post',
  handler: async (req) => {
    demand(req)
    await inRequestTransaction(req, () => revokeLink({ req, id: String(req.routeParams?.id) }))
    return Response.json({ message: 'Revoked.' })
  },
}

export const previewLinkEndpoints: Endpoint[] = [list, make, revoke]

// Whoever writes recaps may show one to somebody.
function demand(req: PayloadRequest): void {
  if (!may({ role: roleOf(req), action: 'update', on: 'recaps' })) throw new Forbidden(req.t)
}
