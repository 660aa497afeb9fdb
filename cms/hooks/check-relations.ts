import type { CollectionBeforeChangeHook, CollectionSlug } from 'payload'
import { existingIds } from '#cms/find-in.ts'
import { refuseField } from '#cms/publishing/refuse.ts'
import { relationsIn } from '#cms/relations.ts'

/** Refuses a relation to a record that does not exist, with the field's name, alike on both databases. */
export const checkRelations: CollectionBeforeChangeHook = async ({ collection, data, req }) => {
  const relations = relationsIn({ fields: collection.fields, data })
  const known = new Map<string, ReadonlySet<string>>()
  for (const to of new Set(relations.map((relation) => relation.to))) {
    const ids = relations.filter((relation) => relation.to === to).map(({ id }) => id)
    known.set(to, await existingIds({ req, collection: to as CollectionSlug, ids }))
  }
  const lost = relations.find(({ to, id }) => !id || !known.get(to)?.has(id))
  if (lost) {
    throw refuseField({ collection: collection.slug, path: lost.path, message: 'There is no such record.' })
  }
  return data
}
