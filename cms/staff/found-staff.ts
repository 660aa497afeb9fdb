import type { CollectionBeforeChangeHook } from 'payload'

/**
 * Whoever makes the first account runs the publication. The mark is unique: of two people who do it at the same
 * moment one is refused, also where both saw no account yet.
 */
export const foundStaff: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  if (operation !== 'create') return data
  const first = await req.payload.db.findOne({ collection: 'users', where: {}, req })
  return first ? data : { ...data, role: 'admin', founder: 'first' }
}
