import type { PayloadRequest } from 'payload'
import type { Review as ReviewDoc } from '#types'

/** The newest step of a recap's review, or null before the first. */
export async function newestStep({
  req,
  recap,
}: {
  req: PayloadRequest
  recap: string
}): Promise<ReviewDoc | null> {
  const { docs } = await req.payload.find({
    collection: 'reviews',
    where: { recapId: { equals: recap }, isNewest: { equals: true } },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return docs[0] ?? null
}

/** All steps of a recap's review, the newest first. */
export async function listSteps({
  req,
  recap,
}: {
  req: PayloadRequest
  recap: string
}): Promise<ReviewDoc[]> {
  const { docs } = await req.payload.find({
    collection: 'reviews',
    where: { recapId: { equals: recap } },
    sort: '-at',
    depth: 0,
    limit: 50,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return docs
}
