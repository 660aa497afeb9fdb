import type { Field } from 'payload'

/** A field whose rich text, or that of a field within, is not offered as something to filter a list by. */
export function withoutTextFilter(field: Field): Field {
  if (field.type === 'richText') return { ...field, admin: { ...field.admin, disableListFilter: true } }
  if (field.type === 'tabs') {
    const tabs = field.tabs.map((tab) => ({ ...tab, fields: tab.fields.map(withoutTextFilter) }))
    return { ...field, tabs }
  }
  return 'fields' in field ? ({ ...field, fields: field.fields.map(withoutTextFilter) } as Field) : field
}
