import type { CollectionBeforeChangeHook, CollectionSlug } from 'payload'
import { refuseField } from '#cms/publishing/refuse.ts'
import { type Relation, relationsIn } from '#cms/relations.ts'

/** Refuses a relation to a record that does not exist, with the field's name, alike on both databases. */
export const checkRelations: CollectionBeforeChangeHook = async ({ collection, data, req }) => {
  const relations = relationsIn({ fields: collection.fields, data })
  const known = new Map<string, ReadonlySet<string>>()
  for (const to of new Set(relations.map((relation) => relation.to))) {
    known.set(to, await existing({ req, collection: to as CollectionSlug, relations }))
  }
  const lost = relations.find(({ to, id }) => !id || !known.get(to)?.has(id))
  if (lost) {
    throw refuseField({ collection: collection.slug, path: lost.path, message: 'There is no such record.' })
  }
  return data
}

async function existing({
  req,
  collection,
  relations,
}: {
  req: Parameters<CollectionBeforeChangeHook>[0]['req']
  collection: CollectionSlug
  relations: readonly Relation[]
}): Promise<Set<string>> {
  const ids = relations.flatMap(({ to, id }) => (to === collection && id ? [id] : []))
  const { docs } = await req.payload.find({
    collection,
    where: { id: { in: [...new Set(ids)] } },
    select: {},
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return new Set(docs.map(({ id }) => String(id)))
}
