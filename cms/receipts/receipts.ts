import { APIError, type Endpoint, Forbidden, type PayloadRequest, type Where } from 'payload'
import { now } from '#clock'
import { roleOf } from '#cms/access/staff.ts'
import { findRow } from '#cms/publishing/recap-revision.ts'
import type { ReceiptLine } from '#core/receipt.ts'
import { may } from '#core/roles.ts'
import type { Receipt as ReceiptDoc } from '#types'

/** A receipt as the panel gets it. */
export type Receipt = Pick<ReceiptDoc, 'rev' | 'state'> & {
  milliseconds: number | null
  lines: ReceiptLine[]
}

/** `POST /api/recaps/:id/receipt`: the site is read once more for what is live of a recap. */
export const receiptEndpoint: Endpoint = {
  path: '/:id/receipt',
  method: 'post',
  handler: async (req) => {
    if (!may({ role: roleOf(req), action: 'publish', on: 'recaps' })) throw new Forbidden(req.t)
    const recap = String(req.routeParams?.id)
    const rev = (await findRow({ req, id: recap }))?.liveRev
    if (typeof rev !== 'number') throw new APIError('This recap is not live.', 409)
    await req.payload.db.updateOne({
      collection: 'receipts',
      where: whereOf({ recap, rev }),
      data: { state: 'open', tries: 0, dueAt: now().toISOString() },
      req,
    })
    return Response.json({ message: 'The site is read again.' })
  },
}

/** The receipt of a revision of a recap that is live, or null. */
export async function findReceipt({
  req,
  recap,
  rev,
}: {
  req: PayloadRequest
  recap: string
  rev: number | null
}): Promise<Receipt | null> {
  if (rev === null) return null
  const { docs } = await req.payload.find({
    collection: 'receipts',
    where: whereOf({ recap, rev }),
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
    req,
  })
  const [found] = docs
  if (!found) return null
  const { state, milliseconds, lines } = found
  return { rev, state, milliseconds: milliseconds ?? null, lines: lines as ReceiptLine[] }
}

function whereOf({ recap, rev }: { recap: string; rev: number }): Where {
  return { and: [{ recapId: { equals: recap } }, { rev: { equals: rev } }] }
}
