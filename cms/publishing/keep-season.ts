import { type CollectionAfterChangeHook, ValidationError } from 'payload'
import { isUniqueViolation } from '#cms/database/index.ts'
import { idOf } from './facts.ts'
import { refuseField } from './refuse.ts'

/** Every season with an episode has a record of its own, and with it a page: the first episode brings it along. */
export const keepSeason: CollectionAfterChangeHook = async ({ doc, operation, previousDoc, req }) => {
  if (operation === 'update' && previousDoc.season === doc.season) return doc
  const show = idOf(doc.show)
  if (!show) return doc
  const write = { collection: 'seasons', depth: 0, overrideAccess: true, req } as const
  const { docs } = await req.payload.find({
    ...write,
    where: { show: { equals: show }, number: { equals: doc.season } },
    select: {},
    limit: 1,
    pagination: false,
  })
  if (docs.length > 0) return doc
  try {
    await req.payload.create({ ...write, data: { show, number: doc.season } })
  } catch (error) {
    // Another process was quicker: the whole of it is tried again, and finds what that one made.
    if (!(error instanceof ValidationError) || isUniqueViolation(error)) throw error
    const message = error.data.errors[0]?.message ?? error.message
    throw refuseField({ collection: 'episodes', path: 'season', message })
  }
  return doc
}
