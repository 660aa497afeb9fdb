import type { CollectionAfterChangeHook, PayloadRequest } from 'payload'
import { updateRows } from '#cms/database/index.ts'
import { fullLabelOf, type LabelledCollection, labelledCollections, ownNameField } from '#core/full-label.ts'
import { labelPerformances } from './label-performances.ts'

/** Everything that bears a show's name is renamed with it, in the same transaction. */
export const labelShowRecords: CollectionAfterChangeHook = async ({ doc, operation, previousDoc, req }) => {
  if (operation !== 'update' || doc.title === previousDoc.title) return doc
  for (const collection of labelledCollections) {
    const ids = await relabel({ req, collection, show: doc })
    if (collection === 'episodes' && ids.length > 0)
      await labelPerformances({ req, where: { episode: { in: ids } } })
  }
  return doc
}

/** Answers the ids of what it has renamed. */
async function relabel({
  req,
  collection,
  show,
}: {
  req: PayloadRequest
  collection: LabelledCollection
  show: { id: string; title: string }
}): Promise<string[]> {
  const { docs } = await req.payload.find({
    collection,
    where: { show: { equals: show.id } },
    select: { [ownNameField(collection)]: true },
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  const rows = docs.map((doc) => ({
    id: String(doc.id),
    fullLabel: fullLabelOf({ collection, record: { ...doc }, show: show.title }),
  }))
  await updateRows({ req, collection, rows })
  return rows.map(({ id }) => id)
}
