import { type Endpoint, Forbidden, type PayloadRequest } from 'payload'
import { roleOf } from '#cms/access/staff.ts'
import { asSender } from '#cms/as-sender.ts'
import { may } from '#core/roles.ts'
import { failPoint } from '#fail-point'
import type { Recap as RecapDoc } from '#types'
import { baseOf, findRow } from './recap-revision.ts'
import { refuse } from './refuse.ts'
import { writtenOf } from './seal.ts'
import { inRequestTransaction } from './transaction.ts'
import { findLiveBefore, newestVersion } from './versions.ts'

/**
 * `POST /api/recaps/:id/undo`, with the base revision in its header: what the public saw before the last publication is
 * live again, or nothing where there was none. The text that was live, or a newer draft of it, stays as the newest draft.
 */
export const undoEndpoint: Endpoint = {
  path: '/:id/undo',
  method: 'post',
  handler: async (req) => {
    if (!may({ role: roleOf(req), action: 'publish', on: 'recaps' })) throw new Forbidden(req.t)
    const id = String(req.routeParams?.id)
    const { rev, isLive } = await inRequestTransaction(req, () => undo({ req, id }))
    const message = isLive
      ? 'What was live before is live again.'
      : 'It is off the air: nothing was live before.'
    return Response.json({ rev, isLive, message })
  },
}

/** Brings back what was live before, in the transaction of a request. */
export async function undo({
  req,
  id,
}: {
  req: PayloadRequest
  id: string
}): Promise<{ rev: number; isLive: boolean }> {
  const row = await findRow({ req, id })
  if (typeof row?.liveRev !== 'number') throw refuse({ status: 409, message: 'This recap is not live.' })
  const kept = await newestVersion({ req, recap: id })
  const earlier = await findLiveBefore({ req, recap: id, rev: row.liveRev })
  const data: Partial<RecapDoc> = earlier
    ? { ...writtenOf(earlier.version), isUpdate: false, _status: 'published' }
    : { _status: 'draft' }
  const rev = await write({ req, id, base: baseOf(req), data, draft: false })
  if (!earlier || !kept) return { rev, isLive: false }
  await failPoint('undone')
  const text = writtenOf({ ...kept.version, id })
  return { rev: await write({ req, id, base: rev, data: text, draft: true }), isLive: true }
}

async function write({
  req,
  id,
  base,
  data,
  draft,
}: {
  req: PayloadRequest
  id: string
  base: number
  data: Partial<RecapDoc>
  draft: boolean
}): Promise<number> {
  const context = { undoes: true, baseRevision: base }
  const doc = await req.payload.update({ collection: 'recaps', id, data, draft, ...asSender(req), context })
  return doc.rev ?? 0
}
