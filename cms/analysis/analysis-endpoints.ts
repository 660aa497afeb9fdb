import { APIError, addDataAndFileToRequest, type Endpoint, Forbidden, type PayloadRequest } from 'payload'
import { roleOf } from '#cms/access/staff.ts'
import { inRequestTransaction } from '#cms/publishing/transaction.ts'
import { may } from '#core/roles.ts'
import { findDraft } from './draft.ts'
import { giveBack } from './give-back.ts'
import { readDraft, toOffer } from './make-offer.ts'
import { readAccepted, readRefusal } from './read-answers.ts'
import { recall } from './recall.ts'
import { noteReading } from './record.ts'
import { refuse } from './refuse.ts'
import { take } from './take.ts'

/** `POST /api/recaps/:id/analysis`: what is proposed for the newest draft, as an `Offer`. Changes nothing of it. */
const analysis: Endpoint = {
  path: '/:id/analysis',
  method: 'post',
  handler: async (req) => {
    const draft = await findDraft({ req, id: recapOf(req) })
    const read = await readDraft({ req, draft })
    await noteReading({ req, recap: draft.doc.id, record: read.record })
    return Response.json(toOffer({ draft, ...read }))
  },
}

/** `GET /api/recaps/:id/analysis`: `{ offer }`, the same where it was read before; null where there is nothing to tell. */
const recalling: Endpoint = {
  path: '/:id/analysis',
  method: 'get',
  handler: async (req) => Response.json({ offer: await recall({ req, id: recapOf(req) }) }),
}

/** `POST /api/recaps/:id/take`, body `{ accept: Accepted[] }`, with the base revision in its header. */
const taking: Endpoint = {
  path: '/:id/take',
  method: 'post',
  handler: async (req) => {
    const id = recapOf(req)
    const accept = readAccepted(await bodyOf(req))
    return Response.json(await inRequestTransaction(req, () => take({ req, id, accept })))
  },
}

/** `POST /api/recaps/:id/refuse`, body `{ keys: string[], forget?: boolean }`. */
const refusing: Endpoint = {
  path: '/:id/refuse',
  method: 'post',
  handler: async (req) => {
    const id = recapOf(req)
    const answers = readRefusal(await bodyOf(req))
    return Response.json(await inRequestTransaction(req, () => refuse({ req, id, ...answers })))
  },
}

/** `POST /api/recaps/:id/give-back`, with the base revision in its header: undoes the last taking. */
const givingBack: Endpoint = {
  path: '/:id/give-back',
  method: 'post',
  handler: async (req) => {
    const id = recapOf(req)
    return Response.json(await inRequestTransaction(req, () => giveBack({ req, id })))
  },
}

export const analysisEndpoints: Endpoint[] = [analysis, recalling, taking, refusing, givingBack]

function recapOf(req: PayloadRequest): string {
  if (!may({ role: roleOf(req), action: 'update', on: 'recaps' })) throw new Forbidden(req.t)
  return String(req.routeParams?.id)
}

async function bodyOf(req: PayloadRequest): Promise<Record<string, unknown>> {
  await addDataAndFileToRequest(req)
  if (typeof req.data === 'object' && req.data !== null) return req.data as Record<string, unknown>
  throw new APIError('The body should be a JSON object.', 400)
}
