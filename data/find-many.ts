import type {
  CollectionSlug,
  SelectType,
  TransformCollectionWithSelect,
  TypedCollectionSelect,
  Where,
} from 'payload'
import { recordTag } from '#core/expiry.ts'
import type { Seen } from '#core/seen.ts'
import type { Reading } from './reading.ts'
import { keep, recall } from './recall.ts'
import { seenWhere, veiledEpisode, veiledSeason } from './seen.ts'

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

/**
 * What the reader sees of a collection: no drafts, no relations followed, nothing counted; no recaps that tell of more
 * than she has seen, and of later episodes and seasons no words. Tags each record. Straight
 * from the database: the documents pass no hook of Payload's, of which none reads, and come up to five times as fast.
 * What is in the trash is not live, and needs no leaving out: on MongoDB that would read every document to count them.
 */
export async function findMany<
  Slug extends CollectionSlug,
  Select extends TypedCollectionSelect[Slug] & SelectType,
>(reading: Reading, query: Query<Slug, Select>): Promise<Found<Slug, Select>[]> {
  const { docs } = await find(reading, { ...query, pagination: false })
  return docs
}

/** One page of the same, counted from 1, and how many there are in all. */
export async function findPage<
  Slug extends CollectionSlug,
  Select extends TypedCollectionSelect[Slug] & SelectType,
>(
  reading: Reading,
  query: Query<Slug, Select> & { page: number },
): Promise<{ docs: Found<Slug, Select>[]; total: number }> {
  const { docs, totalDocs } = await find(reading, { ...query, pagination: true })
  return { docs, total: totalDocs }
}

async function find<Slug extends CollectionSlug, Select extends TypedCollectionSelect[Slug] & SelectType>(
  { payload, tags, seen }: Reading,
  asked: Query<Slug, Select> & { page?: number; pagination: boolean },
): Promise<{ docs: Found<Slug, Select>[]; totalDocs: number }> {
  const limits = asked.collection === 'recaps' ? seenWhere(seen, { show: 'show', from: 'reach' }) : []
  const query = limits.length > 0 ? { ...asked, where: { and: [asked.where, ...limits] } } : asked
  // Payload's own type of the answer is a union too large for the compiler.
  const { docs, totalDocs } = await payload.db.find(query as Parameters<typeof payload.db.find>[0])
  for (const { id } of docs) tags.add(recordTag(query.collection, String(id)))
  const veil = seen && veils[query.collection]
  return { docs: (veil ? docs.map((doc) => veil(seen, doc)) : docs) as Found<Slug, Select>[], totalDocs }
}

type Veil = (seen: Seen, doc: object) => object

/** What is told less of to a reader who has not seen everything. */
const veils: Partial<Record<CollectionSlug, Veil>> = { episodes: veiledEpisode, seasons: veiledSeason }

/** The records with the given ids, by id; asks only for those that the reading has not read yet. */
export async function findByIds<
  Slug extends CollectionSlug,
  Select extends TypedCollectionSelect[Slug] & SelectType,
>(
  reading: Reading,
  { collection, ids, select }: { collection: Slug; ids: readonly (string | null)[]; select: Select },
): Promise<Map<string, Found<Slug, Select>>> {
  const known = [...new Set(ids.filter((id) => id !== null))]
  const tagOf = (id: string) => recordTag(collection, id)
  for (const id of known) reading.tags.add(tagOf(id))
  const missing = known.filter((id) => recall(reading, { tag: tagOf(id), select }) === undefined)
  if (missing.length > 0) {
    const where: Where = { id: { in: missing } }
    const docs = await findMany(reading, { collection, where, select, sort: 'id', limit: 0 })
    const byId = new Map(docs.map((doc) => [String(doc.id), doc]))
    for (const id of missing) keep(reading, { tag: tagOf(id), select, doc: byId.get(id) ?? null })
  }
  const found = known.map((id) => [id, recall(reading, { tag: tagOf(id), select })] as const)
  return new Map(found.flatMap(([id, doc]) => (doc ? [[id, doc as Found<Slug, Select>]] : [])))
}
