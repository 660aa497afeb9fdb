import { defineCollection } from '#cms/define.ts'
import { datedRows, episodeField } from '#cms/fields/dated-rows.ts'
import { fullLabelField } from '#cms/fields/full-label.ts'
import { listedField } from '#cms/fields/listed.ts'
import { madeFromField } from '#cms/fields/made-from.ts'
import { showField } from '#cms/fields/show.ts'
import { slugField } from '#cms/fields/slug.ts'
import { checkDates } from '#cms/hooks/check-dates.ts'
import { stampFullLabel } from '#cms/hooks/stamp-full-label.ts'
import { recordHooks } from '#cms/publishing/record-hooks.ts'

const name = { name: 'name', type: 'text', required: true, maxLength: 200 } as const

export const characters = defineCollection({
  slug: 'characters',
  admin: { useAsTitle: 'fullLabel', defaultColumns: ['name', 'show'] },
  hooks: recordHooks({ beforeChange: [checkDates, stampFullLabel] }),
  indexes: [{ fields: ['show', 'slug'], unique: true }],
  fields: [
    showField,
    { ...name, admin: { description: 'As first heard. Later names follow below.' } },
    slugField({ from: 'name' }),
    episodeField({
      name: 'firstEpisode',
      index: true,
      admin: { description: 'Before it has aired, nobody sees the character.' },
    }),
    listedField,
    datedRows({
      name: 'performers',
      singular: 'Performer',
      plural: 'Played by',
      fields: [{ name: 'person', type: 'relationship', relationTo: 'people', required: true, index: true }],
    }),
    datedRows({ name: 'names', singular: 'Name', plural: 'Later names', fields: [name] }),
    datedRows({
      name: 'aliases',
      singular: 'Alias',
      plural: 'Aliases',
      description: 'Nicknames, surnames, titles: other words that texts use.',
      fields: [name],
    }),
    datedRows({
      name: 'images',
      singular: 'Picture',
      plural: 'Pictures',
      description: 'The last one that holds stands for the character.',
      fields: [{ name: 'image', type: 'upload', relationTo: 'media', required: true, index: true }],
    }),
    datedRows({
      name: 'about',
      singular: 'Paragraph',
      plural: 'Description',
      fields: [{ name: 'text', type: 'textarea', required: true, maxLength: 2000 }],
    }),
    datedRows({
      name: 'relations',
      singular: 'Relation',
      plural: 'Relations',
      fields: [
        { name: 'is', type: 'text', required: true, maxLength: 60, admin: { placeholder: 'sister of' } },
        { name: 'whom', type: 'relationship', relationTo: 'characters', required: true },
      ],
    }),
    fullLabelField,
    madeFromField,
  ],
})
