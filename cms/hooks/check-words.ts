import {
  type CollectionBeforeValidateHook,
  type Field,
  type GlobalBeforeValidateHook,
  ValidationError,
} from 'payload'

type Problem = { path: string; message: string }
type Data = Record<string, unknown>

/** Refuses what is no text in a field for text, and characters that a database does not keep, in every field at once. */
export const checkWords: CollectionBeforeValidateHook & GlobalBeforeValidateHook = (input: {
  data?: unknown
  collection?: { slug: string; fields: Field[] }
  global?: { slug: string; fields: Field[] }
}) => {
  const config = input.collection ?? input.global
  const data = input.data as Data | undefined
  const errors = data && config ? problemsIn({ fields: config.fields, data, above: '' }) : []
  if (errors.length > 0)
    throw new ValidationError({ [input.global ? 'global' : 'collection']: config?.slug, errors })
  return data
}

type Place = { fields: readonly Field[]; data: Data; above: string }

function problemsIn({ fields, data, above }: Place): Problem[] {
  return fields.flatMap((field) => {
    if (field.type === 'row' || field.type === 'collapsible')
      return problemsIn({ fields: field.fields, data, above })
    if (field.type === 'tabs')
      return field.tabs.flatMap((tab) => problemsIn({ fields: tab.fields, data, above }))
    if (!('name' in field)) return []
    const value = data[field.name]
    const path = above + field.name
    if (field.type === 'array') {
      return rowsOf(value).flatMap((row, index) =>
        problemsIn({ fields: field.fields, data: row, above: `${path}.${index}.` }),
      )
    }
    if (field.type !== 'text' && field.type !== 'textarea') return []
    const values = 'hasMany' in field && field.hasMany && Array.isArray(value) ? value : [value]
    const message = values.map(problemWith).find((found) => found !== null)
    return message ? [{ path, message }] : []
  })
}

function rowsOf(value: unknown): Data[] {
  return Array.isArray(value) ? value.map((row) => (typeof row === 'object' && row !== null ? row : {})) : []
}

function problemWith(value: unknown): string | null {
  if (value === null || value === undefined) return null
  if (typeof value !== 'string') return 'Words, please.'
  return value.includes('\u0000') || !value.isWellFormed() ? 'There is a character in it that is none.' : null
}
