import type { Reference } from '#core/model.ts'
import type { Related } from '../related.ts'

/** A link to a record, or null where it cannot be seen now. */
export function toReference({
  id,
  title,
  related,
}: {
  id: string
  title: string
  related: Related
}): Reference | null {
  const path = related.paths.get(id)
  return path ? { id, title, path } : null
}
