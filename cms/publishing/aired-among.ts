import type { PayloadRequest } from 'payload'
import { now } from '#clock'
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
  const query = { collection: 'episodes', depth: 0, pagination: false, overrideAccess: true, req } as const
  const { docs } = await req.payload.find({
    ...query,
    where: { id: { in: [...new Set(ids)] } },
    select: { show: true, order: true },
    limit: 0,
  })
  const aired = new Set<string>()
  for (const show of new Set(docs.map((doc) => idOf(doc.show)))) {
    const { docs: last } = await req.payload.find({
      ...query,
      where: { show: { equals: show }, airsAt: { less_than_equal: now().toISOString() } },
      select: { order: true },
      sort: '-order',
      limit: 1,
    })
    for (const { id, show: own, order } of docs)
      if (idOf(own) === show && hasBegun(order ?? null, last[0]?.order ?? null)) aired.add(id)
  }
  return aired
}
