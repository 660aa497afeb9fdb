import { isDeepStrictEqual } from 'node:util'
import type { SanitizedCollectionConfig } from 'payload'

const unnamed = new Set(['id', 'updatedAt', 'createdAt', 'sessions'])
const most = 12

/** The fields that a write has changed, by name; null where none has. Their content is nobody else's business. */
export function changedFields({
  collection,
  doc,
  before,
}: {
  collection: Pick<SanitizedCollectionConfig, 'flattenedFields'>
  doc: Record<string, unknown>
  before: Record<string, unknown>
}): string | null {
  const names = collection.flattenedFields
    .filter((field) => !field.hidden && !field.admin?.hidden && !unnamed.has(field.name))
    .map(({ name }) => name)
    .filter((name) => name in doc && !isDeepStrictEqual(plain(doc[name]), plain(before[name])))
  if (names.length === 0) return null
  return [...names.slice(0, most), ...(names.length > most ? ['…'] : [])].join(', ')
}

// One database says null or nothing where the other says an empty list.
function plain(value: unknown): unknown {
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return null
  return JSON.parse(JSON.stringify(value))
}
