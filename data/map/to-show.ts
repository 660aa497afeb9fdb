import type { Show } from '#core/model.ts'
import type { Related } from '../related.ts'
import type { ShowFields } from './docs.ts'
import { toReference } from './to-reference.ts'

export function toShow({ doc, related }: { doc: ShowFields | undefined; related: Related }): Show | null {
  const reference = doc && toReference({ id: doc.id, title: doc.title, related })
  return reference ? { ...reference, colour: doc.colour ?? null } : null
}
