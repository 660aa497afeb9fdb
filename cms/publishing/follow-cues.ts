import type { CollectionAfterChangeHook, PayloadRequest, Where } from 'payload'
import { applyLive } from './recap-live.ts'
import { findRow } from './recap-revision.ts'

/** A performance that is changed may make another song public by the live texts that place it. */
export const followPerformance: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  if (operation === 'update') await followCues({ req, where: { id: { equals: doc.id } } })
  return doc
}

/** Brings in line what live recaps say by placing the performances of which `where` is true. */
export async function followCues({ req, where }: { req: PayloadRequest; where: Where }): Promise<void> {
  const query = { select: {}, depth: 0, limit: 0, pagination: false, overrideAccess: true, req } as const
  const { docs: performances } = await req.payload.find({ collection: 'performances', where, ...query })
  if (performances.length === 0) return
  const ids = performances.map(({ id }) => id)
  const { docs } = await req.payload.find({
    collection: 'recaps',
    where: { bodyPerformances: { in: ids }, liveRev: { greater_than: 0 } },
    ...query,
  })
  for (const { id } of docs) {
    const row = await findRow({ req, id })
    await applyLive({ req, before: row, after: row })
  }
}
