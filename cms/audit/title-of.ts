import type { SanitizedCollectionConfig } from 'payload'
import { recapName } from '#core/recap-name.ts'

/** The name of a record as the panel shows it, or its id. */
export function titleOf({
  collection,
  doc,
}: {
  collection: SanitizedCollectionConfig
  doc: Record<string, unknown>
}): string {
  if (collection.slug === 'recaps') return recapName(doc)
  const title = doc[collection.admin.useAsTitle ?? 'id'] ?? doc.code ?? doc.filename
  return typeof title === 'string' && title !== '' ? title : String(doc.id)
}
