import type { Image } from '#core/model.ts'
import type { Related } from '../related.ts'
import { idOf } from './id-of.ts'

export function toImage({
  relation,
  related,
}: {
  relation: Parameters<typeof idOf>[0]
  related: Related
}): Image | null {
  const doc = related.images.get(idOf(relation) ?? '')
  if (!doc?.width || !doc.height) return null
  return { id: doc.id, alt: doc.alt, width: doc.width, height: doc.height }
}
