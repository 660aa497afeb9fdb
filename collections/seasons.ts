import { defineCollection } from '#cms/define.ts'
import { showField } from '#cms/fields/show.ts'
import { whole } from '#cms/fields/whole.ts'
import { factHooks } from '#cms/publishing/fact-hooks.ts'
import { moveReviews } from '#cms/publishing/move-reviews.ts'
import { seasonEndpoints } from '#cms/seasons/season-endpoints.ts'

/** What is known of a season beside its episodes, which name it by its number. */
export const seasons = defineCollection({
  slug: 'seasons',
  admin: {
    useAsTitle: 'label',
    defaultColumns: ['label', 'show'],
    components: {
      views: { add: { path: '/create', exact: true, Component: '/cms/admin/add-season.tsx#AddSeason' } },
    },
  },
  hooks: factHooks({ beforeChange: [stampLabel], afterChange: [moveReviews] }),
  endpoints: seasonEndpoints,
  indexes: [{ fields: ['show', 'number'], unique: true }],
  fields: [
    showField,
    { name: 'number', type: 'number', required: true, min: 0, max: 999, validate: whole },
    { name: 'title', type: 'text', maxLength: 200 },
    {
      name: 'dek',
      type: 'textarea',
      maxLength: 600,
      admin: { description: 'Gives nothing away.' },
    },
    { name: 'label', type: 'text', admin: { hidden: true } },
  ],
})

function stampLabel({ data, originalDoc }: { data: Numbered; originalDoc?: Numbered }): Numbered {
  const { number, title } = { ...originalDoc, ...data }
  return { ...data, label: [`Season ${number}`, title].filter(Boolean).join(': ') }
}

type Numbered = { number?: number; title?: string | null; label?: string }
