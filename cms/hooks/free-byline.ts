import type { CollectionBeforeDeleteHook } from 'payload'

/** Whoever leaves keeps the name above what they wrote: the byline stays, without an account. */
export const freeByline: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const { docs } = await req.payload.find({
    collection: 'authors',
    where: { account: { equals: id } },
    select: {},
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  for (const author of docs) {
    await req.payload.update({
      collection: 'authors',
      id: author.id,
      data: { account: null },
      depth: 0,
      overrideAccess: true,
      req,
    })
  }
}
