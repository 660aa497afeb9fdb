import type { PayloadRequest } from 'payload'
import { now } from '#clock'
import { findIn } from '#cms/find-in.ts'
import { hasBegun } from '#core/boundary.ts'
import { idOf } from './facts.ts'

/** Those of some episodes that everybody may know of: up to the last one of their show that has been on the air. */
export async function airedAmong({
  req,
  ids,
}: {
  req: PayloadRequest
  ids: readonly (string | null)[]
}): Promise<Set<string>> {
  const docs = await findIn({ req, collection: 'episodes', values: ids, select: { show: true, order: true } })
  const aired = new Set<string>()
  for (const show of new Set(docs.map((doc) => idOf(doc.show)))) {
    const { docs: last } = await req.payload.find({
      collection: 'episodes',
      where: { show: { equals: show }, airsAt: { less_than_equal: now().toISOString() } },
      select: { order: true },
      sort: '-order',
      depth: 0,
      limit: 1,
      pagination: false,
      overrideAccess: true,
      req,
    })
    for (const { id, show: own, order } of docs)
      if (idOf(own) === show && hasBegun(order ?? null, last[0]?.order ?? null)) aired.add(id)
  }
  return aired
}
