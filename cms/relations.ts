import type { Field } from 'payload'
import { idOf } from './publishing/facts.ts'

/** A field, at any depth, that points to records of one collection; `path` is as `where` spells it. */
export type RelationField = { path: string; to: string }

/** A value that points to a record; `path` is as an error names it, with the number of its row. */
export type Relation = { path: string; to: string; id: string | null }

/** Every field of a collection that points to records, also within rows of lists. */
export function relationFields(fields: readonly Field[], above = ''): RelationField[] {
  return fields.flatMap((field) => {
    if (isRelation(field)) return [{ path: above + field.name, to: field.relationTo }]
    if (field.type === 'array') return relationFields(field.fields, `${above}${field.name}.`)
    return relationFields(fieldsWithin(field), above)
  })
}

/** Every record that the data of a collection points to. What the data does not name is left out. */
export function relationsIn(
  { fields, data }: { fields: readonly Field[]; data: Record<string, unknown> },
  above = '',
): Relation[] {
  return fields.flatMap((field) => {
    if (isRelation(field)) {
      const value = data[field.name]
      const values = field.hasMany ? (Array.isArray(value) ? value : []) : isEmpty(value) ? [] : [value]
      return values.map((one) => ({ path: above + field.name, to: field.relationTo, id: idOf(one) }))
    }
    if (field.type === 'array') {
      const rows = data[field.name]
      if (!Array.isArray(rows)) return []
      return rows.flatMap((row, index) =>
        relationsIn({ fields: field.fields, data: row ?? {} }, `${above}${field.name}.${index}.`),
      )
    }
    return relationsIn({ fields: fieldsWithin(field), data }, above)
  })
}

type SingleTarget = Extract<Field, { type: 'relationship' | 'upload' }> & { relationTo: string }

function isRelation(field: Field): field is SingleTarget {
  return (field.type === 'relationship' || field.type === 'upload') && typeof field.relationTo === 'string'
}

// Rows, collapsibles and tabs without a name only arrange fields.
function fieldsWithin(field: Field): readonly Field[] {
  if (field.type === 'row' || field.type === 'collapsible') return field.fields
  if (field.type === 'tabs') return field.tabs.flatMap((tab) => tab.fields)
  return []
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === ''
}
