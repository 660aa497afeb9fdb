import type { CollectionAfterDeleteHook } from 'payload'
import { dropRecord } from './record.ts'

/** Forgets what was proposed for a recap that is deleted for good. */
export const dropAnalysis: CollectionAfterDeleteHook = async ({ doc, req }) => {
  await dropRecord({ req, recap: doc.id })
  return doc
}
