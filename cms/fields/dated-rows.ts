import type { ArrayField, Field, FilterOptions, SingleRelationshipField } from 'payload'

const ofSameShow: FilterOptions = ({ data }) => {
  const show = (data as { show?: string | { id: string } } | undefined)?.show
  return show ? { show: { equals: typeof show === 'object' ? show.id : show } } : true
}

/** A field that points to an episode of the record's own show. */
export function episodeField(
  field: Partial<SingleRelationshipField> & { name: string },
): SingleRelationshipField {
  return {
    type: 'relationship',
    relationTo: 'episodes',
    filterOptions: ofSameShow,
    ...field,
  } as SingleRelationshipField
}

type Rows = { name: string; singular: string; plural: string; description?: string; fields: Field[] }

/**
 * Rows of facts about the story, each with the episode from which it holds and, where it ends, the last one in
 * which it does. Pages read them through `core/boundary` only.
 */
export function datedRows({ name, singular, plural, description, fields }: Rows): ArrayField {
  return {
    name,
    type: 'array',
    labels: { singular, plural },
    label: plural,
    maxRows: 60,
    admin: { initCollapsed: false, ...(description ? { description } : {}) },
    fields: [
      ...fields,
      {
        type: 'row',
        fields: [
          episodeField({
            name: 'from',
            label: 'Holds from',
            admin: { description: 'Empty: it always did.', disableListFilter: true },
          }),
          episodeField({
            name: 'to',
            label: 'Until',
            admin: { description: 'Empty: it goes on.', disableListFilter: true },
          }),
        ],
      },
    ],
  }
}
