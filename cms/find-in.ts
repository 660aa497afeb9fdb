import type {
  CollectionSlug,
  PayloadRequest,
  SelectType,
  TransformCollectionWithSelect,
  TypedCollectionSelect,
  Where,
} from 'payload'

// SQLite takes 32,766 values in a statement; a request may name more records than that.
const atOnce = 5000

type Asked<Slug extends CollectionSlug, Select extends TypedCollectionSelect[Slug] & SelectType> = {
  req: PayloadRequest
  collection: Slug
  /** The field that is to hold one of the values. */
  field?: string
  values: readonly (string | null)[]
  /** What else must be true of a record. */
  and?: Where
  select: Select
}

type Found<
  Slug extends CollectionSlug,
  Select extends TypedCollectionSelect[Slug] & SelectType,
> = TransformCollectionWithSelect<Slug, Select>

/** The records whose id, or another field, is one of some values: one query however many these are. */
export async function findIn<
  Slug extends CollectionSlug,
  Select extends TypedCollectionSelect[Slug] & SelectType,
>(asked: Asked<Slug, Select>): Promise<Found<Slug, Select>[]> {
  const { req, collection, field = 'id', values, and, select } = asked
  const known = [...new Set(values.filter((value) => value !== null))]
  // Payload's own type of this is a union too large for the compiler.
  const find = req.payload.find as unknown as (options: object) => Promise<{ docs: Found<Slug, Select>[] }>
  const found: Found<Slug, Select>[] = []
  for (let start = 0; start < known.length; start += atOnce) {
    const among = { [field]: { in: known.slice(start, start + atOnce) } }
    const { docs } = await find({
      collection,
      where: and ? { and: [among, and] } : among,
      select,
      // Without one Payload takes the newest first, and MongoDB its index for that: it would walk the collection.
      sort: field,
      depth: 0,
      limit: 0,
      pagination: false,
      overrideAccess: true,
      req,
    })
    found.push(...docs)
  }
  return found
}

/** Those of some ids behind which there is a record. */
export async function existingIds({
  req,
  collection,
  ids,
}: {
  req: PayloadRequest
  collection: CollectionSlug
  ids: readonly (string | null)[]
}): Promise<Set<string>> {
  const docs = await findIn({ req, collection, values: ids, select: {} })
  return new Set(docs.map(({ id }) => String(id)))
}
