import { defineCollection } from '#cms/define.ts'
import { showField } from '#cms/fields/show.ts'
import { slugField } from '#cms/fields/slug.ts'
import { recordHooks } from '#cms/publishing/record-hooks.ts'

export const characters = defineCollection({
  slug: 'characters',
  admin: { useAsTitle: 'name', defaultColumns: ['name', 'show'] },
  hooks: recordHooks(),
  indexes: [{ fields: ['show', 'slug'], unique: true }],
  fields: [
    showField,
    { name: 'name', type: 'text', required: true, maxLength: 200 },
    slugField({ from: 'name' }),
  ],
})
