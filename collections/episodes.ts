import { defineCollection } from '#cms/define.ts'
import { showField } from '#cms/fields/show.ts'
import { stampCode } from '#cms/hooks/stamp-code.ts'
import { recordHooks } from '#cms/publishing/record-hooks.ts'

export const episodes = defineCollection({
  slug: 'episodes',
  labels: { singular: 'Episode', plural: 'Episodes' },
  admin: {
    useAsTitle: 'label',
    defaultColumns: ['label', 'show', 'airsAt'],
    listSearchableFields: ['label', 'code'],
  },
  defaultSort: '-airsAt',
  hooks: recordHooks({ beforeChange: [stampCode] }),
  indexes: [{ fields: ['show', 'code'], unique: true }, { fields: ['airsAt', 'createdAt'] }],
  fields: [
    showField,
    { name: 'season', type: 'number', required: true, min: 0, max: 999, validate: whole },
    { name: 'number', type: 'number', required: true, min: 0, max: 9999, validate: whole },
    { name: 'title', type: 'text', maxLength: 200 },
    {
      name: 'titleGivesAway',
      type: 'checkbox',
      label: 'The title gives something away',
      defaultValue: false,
    },
    { name: 'airsAt', type: 'date', label: 'Air time', admin: { date: { pickerAppearance: 'dayAndTime' } } },
    { name: 'code', type: 'text', index: true, admin: { hidden: true } },
    { name: 'label', type: 'text', admin: { hidden: true } },
  ],
})

function whole(
  value: number | null | undefined,
  { required, min, max }: { required?: boolean; min?: number; max?: number },
) {
  if (value === null || value === undefined) return required ? 'This field is required.' : true
  if (!Number.isInteger(value)) return 'A whole number, please.'
  if (value < (min ?? 0) || value > (max ?? 9999)) return `A number from ${min} to ${max}, please.`
  return true as const
}
