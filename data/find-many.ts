import type {
  CollectionSlug,
  SelectType,
  TransformCollectionWithSelect,
  TypedCollectionSelect,
  Where,
} from 'payload'
import { recordTag } from '#core/expiry.ts'
import type { Reading } from './reading.ts'

export type Query<Slug extends CollectionSlug, Select extends TypedCollectionSelect[Slug] & SelectType> = {
  collection: Slug
  where: Where
  select: Select
  sort: string
  /** 0 for all. */
  limit: number
}

export type Found<
  Slug extends CollectionSlug,
  Select extends TypedCollectionSelect[Slug] & SelectType,
> = TransformCollectionWithSelect<Slug, Select>

/** What the public sees of a collection: no drafts, no relations followed, nothing counted. Tags each record. */
export async function findMany<
  Slug extends CollectionSlug,
  Select extends TypedCollectionSelect[Slug] & SelectType,
>({ payload, tags }: Reading, query: Query<Slug, Select>): Promise<Found<Slug, Select>[]> {
  // Payload's own type of this is a union too large for the compiler.
  const find = payload.find as unknown as (options: object) => Promise<{ docs: Found<Slug, Select>[] }>
  const { docs } = await find({
    ...query,
    draft: false,
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  for (const { id } of docs) tags.add(recordTag(query.collection, String(id)))
  return docs
}

/** The records with the given ids, by id; no query where there are none. */
export async function findByIds<
  Slug extends CollectionSlug,
  Select extends TypedCollectionSelect[Slug] & SelectType,
>(
  reading: Reading,
  { collection, ids, select }: { collection: Slug; ids: readonly (string | null)[]; select: Select },
): Promise<Map<string, Found<Slug, Select>>> {
  const known = [...new Set(ids.filter((id) => id !== null))]
  for (const id of known) reading.tags.add(recordTag(collection, id))
  if (known.length === 0) return new Map()
  const where: Where = { id: { in: known } }
  const docs = await findMany(reading, { collection, where, select, sort: 'id', limit: 0 })
  return new Map(docs.map((doc) => [String(doc.id), doc]))
}
