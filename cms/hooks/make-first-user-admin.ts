import type { CollectionBeforeChangeHook } from 'payload'

/** Whoever makes the first account runs the publication. */
export const makeFirstUserAdmin: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  if (operation !== 'create') return data
  const { docs } = await req.payload.find({
    collection: 'users',
    select: {},
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return docs.length === 0 ? { ...data, role: 'admin' } : data
}
