import type { CollectionBeforeChangeHook } from 'payload'
import { idOf } from '#cms/publishing/facts.ts'
import { fullLabelOf, type LabelledCollection } from '#core/full-label.ts'

/** Keeps what a record is called among those of every show in step with its own name. */
export const stampFullLabel: CollectionBeforeChangeHook = async ({ collection, data, originalDoc, req }) => {
  const record = { ...originalDoc, ...data }
  const id = idOf(record.show)
  if (!id) return data
  const { title } = await req.payload.findByID({
    collection: 'shows',
    id,
    depth: 0,
    select: { title: true },
    overrideAccess: true,
    req,
  })
  return {
    ...data,
    fullLabel: fullLabelOf({ collection: collection.slug as LabelledCollection, record, show: title }),
  }
}
