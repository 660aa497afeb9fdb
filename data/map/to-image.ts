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
  const { id, alt, credit, width, height, focalX: x, focalY: y } = doc
  const focus = typeof x === 'number' && typeof y === 'number' ? { x, y } : null
  const base = related.mediaBase
  return { id, alt, credit: credit?.trim() || null, width, height, focus, ...(base && { base }) }
}
