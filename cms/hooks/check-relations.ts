import type { CollectionBeforeChangeHook, CollectionSlug } from 'payload'
import { idOf } from '#cms/publishing/facts.ts'
import { refuseField } from '#cms/publishing/refuse.ts'

/** Refuses a relation to a record that does not exist, with the field's name, alike on both databases. */
export const checkRelations: CollectionBeforeChangeHook = async ({ collection, data, req }) => {
  for (const field of collection.fields) {
    if (field.type !== 'relationship' && field.type !== 'upload') continue
    if (typeof field.relationTo !== 'string' || ('hasMany' in field && field.hasMany)) continue
    const value = data[field.name]
    if (value === null || value === undefined || value === '') continue
    const id = idOf(value)
    const found = id && (await exists({ req, collection: field.relationTo, id }))
    if (!found) {
      throw refuseField({
        collection: collection.slug,
        path: field.name,
        message: 'There is no such record.',
      })
    }
  }
  return data
}

async function exists({
  req,
  collection,
  id,
}: {
  req: Parameters<CollectionBeforeChangeHook>[0]['req']
  collection: CollectionSlug
  id: string
}): Promise<boolean> {
  const { totalDocs } = await req.payload.count({
    collection,
    where: { id: { equals: id } },
    overrideAccess: true,
    req,
  })
  return totalDocs > 0
}
