import type { CollectionAfterChangeHook, PayloadRequest } from 'payload'
import type { Intent } from './recap-intent.ts'

const kept = 100
const every = 20

/**
 * Forgets old versions of a recap beyond the newest hundred, but never one that is live or waits to be: Payload's
 * own limit would take those too.
 */
export const pruneVersions: CollectionAfterChangeHook = async ({ doc, req }) => {
  if ((req.context.intent as Intent) !== 'save' || doc.rev % every !== 0) return doc
  const oldest = doc.rev - kept
  if (oldest <= 0) return doc
  const needed = await neededRevisions({ req, id: doc.id, liveRev: doc.liveRev })
  await req.payload.db.deleteVersions({
    collection: 'recaps',
    where: {
      and: [
        { parent: { equals: doc.id } },
        { 'version.rev': { less_than_equal: oldest } },
        ...needed.map((rev) => ({ 'version.rev': { not_equals: rev } })),
      ],
    },
    req,
  })
  return doc
}

async function neededRevisions({
  req,
  id,
  liveRev,
}: {
  req: PayloadRequest
  id: string
  liveRev: number | null
}): Promise<number[]> {
  const { docs } = await req.payload.find({
    collection: 'schedules',
    where: { recapId: { equals: id }, state: { equals: 'waiting' } },
    select: { rev: true },
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return [...(typeof liveRev === 'number' ? [liveRev] : []), ...docs.map(({ rev }) => rev)]
}
