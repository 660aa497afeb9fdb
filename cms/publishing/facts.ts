import type { PayloadRequest } from 'payload'
import type { RecordCollection } from '#core/content.ts'
import { type LiveFacts, recordTag } from '#core/expiry.ts'
import { monthOf } from '#core/feed/month.ts'

/** The id behind a relationship, populated or not. */
export function idOf(value: unknown): string | null {
  if (typeof value === 'string') return value
  const id = (value as { id?: unknown } | null | undefined)?.id
  return typeof id === 'string' ? id : null
}

export type FactsDoc = {
  id: string
  show?: unknown
  episode?: unknown
  furtherEpisodes?: readonly unknown[] | null
  authors?: readonly { author?: unknown }[] | null
  tags?: readonly unknown[] | null
  season?: unknown
  firstPublishedAt?: string | null
}

/** What the pages depend on, read off a record of any public collection. */
export function factsOf({
  collection,
  doc,
  mentions = [],
  hasBeats = false,
}: {
  collection: RecordCollection
  doc: FactsDoc
  mentions?: readonly string[]
  hasBeats?: boolean
}): LiveFacts {
  const show = collection === 'shows' ? doc.id : idOf(doc.show)
  const episodes = collection === 'episodes' ? [doc.id] : [doc.episode, ...(doc.furtherEpisodes ?? [])]
  return {
    show,
    episodes: episodes.map(idOf).filter((id) => id !== null),
    season: collection === 'recaps' ? idOf(doc.season) : null,
    month: doc.firstPublishedAt ? monthOf(new Date(doc.firstPublishedAt).toISOString()) : null,
    mentions,
    hasBeats,
    carries: carriedBy(doc),
  }
}

/** The records that a recap names beside its text, its authors and tags, as `collection:id`. */
export function carriedBy({ authors, tags }: Pick<FactsDoc, 'authors' | 'tags'>): string[] {
  const named = [
    ...(authors ?? []).map(({ author }) => ['authors', idOf(author)] as const),
    ...(tags ?? []).map((tag) => ['tags', idOf(tag)] as const),
  ]
  return [...new Set(named.flatMap(([collection, id]) => (id ? [recordTag(collection, id)] : [])))]
}

/** The slug of a show, read inside the request's transaction. */
export async function showSlug({ req, show }: { req: PayloadRequest; show: string }): Promise<string> {
  const doc = await req.payload.findByID({
    collection: 'shows',
    id: show,
    depth: 0,
    select: { slug: true },
    overrideAccess: true,
    req,
  })
  return doc.slug
}
