import { type BaseDatabaseAdapter, ValidationError } from 'payload'
import { chain } from '#cms/database/errors.ts'

const mark = Symbol.for('previously.unique-violation')

/** Did a write fail because a unique value, or a unique combination, is taken? */
export function isUniqueViolation(error: unknown): boolean {
  return chain(error).some(
    (link) =>
      mark in link ||
      link.code === 11_000 ||
      link.code === 'SQLITE_CONSTRAINT_UNIQUE' ||
      link.code === 'SQLITE_CONSTRAINT_PRIMARYKEY',
  )
}

/** Did a write fail because it points to a row that does not exist? */
export function isMissingReference(error: unknown): boolean {
  return chain(error).some(({ code }) => code === 'SQLITE_CONSTRAINT_FOREIGNKEY')
}

/**
 * A violated unique index becomes the same 400 on both databases, and names a field: of a compound index the
 * last, for that is the one that an editor can change (the slug below its show).
 */
export function nameUniqueField(input: {
  adapter: BaseDatabaseAdapter
  collection: string | undefined
  error: unknown
}): unknown {
  const { adapter, collection } = input
  const error = input.error instanceof ValidationError ? input.error : takenId(input)
  if (!(error instanceof ValidationError)) return error
  Object.defineProperty(error, mark, { value: true })
  const [first] = error.data.errors
  const config = adapter.payload.config.collections.find(({ slug }) => slug === collection)
  if (!first || !config) return error
  const path = first.path === '_id' ? 'id' : (first.path ?? '')
  const relation = path.replace(/_id$/, '')
  const index = config.sanitizedIndexes.find(
    ({ unique, fields }) => unique && fields.some((field) => field.path === path || field.path === relation),
  )
  first.path = index?.fields.at(-1)?.path ?? path
  return error
}

function takenId(input: { collection: string | undefined; error: unknown }): unknown {
  const { collection, error } = input
  if (!chain(error).some((link) => link.code === 'SQLITE_CONSTRAINT_PRIMARYKEY')) return error
  return new ValidationError({ collection, errors: [{ message: 'Value must be unique', path: 'id' }] })
}
