import type { CollectionAfterChangeHook, PayloadRequest } from 'payload'
import type { Intent } from './recap-intent.ts'
import { findLiveBefore } from './versions.ts'

const kept = 100
const every = 20

/**
 * Forgets old versions of a recap beyond the newest hundred, but never one that is live, waits to be, or was before: Payload's
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
  const scheduled = docs.map(({ rev }) => rev)
  if (typeof liveRev !== 'number') return scheduled
  const before = (await findLiveBefore({ req, recap: id, rev: liveRev }))?.version.rev
  return [liveRev, ...(typeof before === 'number' ? [before] : []), ...scheduled]
}
