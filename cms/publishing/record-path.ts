import type { PayloadRequest } from 'payload'
import { content, type RecordCollection, wholeSite } from '#core/content.ts'
import { type FactsDoc, idOf, showSlug } from './facts.ts'

export type PathDoc = FactsDoc & { slug?: string | null; code?: string | null; number?: number | null }

type Input = { req: PayloadRequest; collection: RecordCollection; doc: PathDoc }

/** The address that a record has by its fields, or null while something of it is missing. */
export async function pathOf({ req, collection, doc }: Input): Promise<string | null> {
  const { belowShow, identity, path } = content[collection]
  const show = idOf(doc.show)
  if (belowShow && !show) return null
  const root = show ? await showSlug({ req, show }) : doc.slug
  if (!root || (identity === 'slug' && !doc.slug)) return null
  const { code, number, slug } = doc
  return path({ show: root, code: code ?? undefined, number: number ?? undefined, slug: slug ?? undefined })
}

/** The show that an address is stored with. */
export function showOf({ collection, doc }: Omit<Input, 'req'>): string {
  return collection === 'shows' ? doc.id : (idOf(doc.show) ?? wholeSite)
}
