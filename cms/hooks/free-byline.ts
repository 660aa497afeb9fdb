import type { CollectionBeforeDeleteHook } from 'payload'
import { findIn } from '#cms/find-in.ts'

/** Whoever leaves keeps the name above what they wrote: the byline stays, without an account. */
export const freeByline: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const docs = await findIn({
    req,
    collection: 'authors',
    field: 'account',
    values: [String(id)],
    select: {},
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
