import { randomUUID } from 'node:crypto'
import type { PayloadRequest, Where } from 'payload'
import { now } from '#clock'
import type { Recap as RecapDoc } from '#types'

/** Writes, in the transaction of a publication, that it is to be looked for on the site as a reader sees it. */
export async function writeReceipt({ req, recap }: { req: PayloadRequest; recap: RecapDoc }): Promise<void> {
  const rev = recap.liveRev ?? 0
  const where: Where = { and: [{ recapId: { equals: recap.id } }, { rev: { equals: rev } }] }
  await req.payload.db.deleteMany({ collection: 'receipts', where, req })
  await req.payload.create({
    collection: 'receipts',
    data: {
      id: randomUUID(),
      recapId: recap.id,
      rev,
      state: 'open',
      publishedAt: recap.livePublishedAt ?? new Date().toISOString(),
      lines: [],
      tries: 0,
      dueAt: now().toISOString(),
    },
    depth: 0,
    overrideAccess: true,
    req,
  })
}
