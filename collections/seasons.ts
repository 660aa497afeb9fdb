import { defineCollection } from '#cms/define.ts'
import { fullLabelField } from '#cms/fields/full-label.ts'
import { showField } from '#cms/fields/show.ts'
import { whole } from '#cms/fields/whole.ts'
import { stampFullLabel } from '#cms/hooks/stamp-full-label.ts'
import { recordHooks } from '#cms/publishing/record-hooks.ts'
import { refuseWithEpisodes, renumberEpisodes } from '#cms/publishing/season-episodes.ts'
import { seasonEndpoints } from '#cms/seasons/season-endpoints.ts'

/** What is known of a season beside its episodes, which name it by its number. The first of them makes it. */
export const seasons = defineCollection({
  slug: 'seasons',
  admin: {
    useAsTitle: 'fullLabel',
    defaultColumns: ['label', 'show'],
    components: {
      views: { add: { path: '/create', exact: true, Component: '/cms/admin/add-season.tsx#AddSeason' } },
    },
  },
  hooks: recordHooks({
    beforeChange: [stampLabel, stampFullLabel],
    afterChange: [renumberEpisodes],
    beforeDelete: [refuseWithEpisodes],
  }),
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
    fullLabelField,
  ],
})

function stampLabel({ data, originalDoc }: { data: Numbered; originalDoc?: Numbered }): Numbered {
  const { number, title } = { ...originalDoc, ...data }
  return { ...data, label: [`Season ${number}`, title].filter(Boolean).join(': ') }
}

type Numbered = { number?: number; title?: string | null; label?: string }
