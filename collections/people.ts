import { defineCollection } from '#cms/define.ts'
import { madeFromField } from '#cms/fields/made-from.ts'
import { slugField } from '#cms/fields/slug.ts'
import { recordHooks } from '#cms/publishing/record-hooks.ts'

/** Humans: who plays a character, who wrote a song. */
export const people = defineCollection({
  slug: 'people',
  labels: { singular: 'Person', plural: 'People' },
  admin: { useAsTitle: 'name', defaultColumns: ['name', 'slug'], listSearchableFields: ['name', 'aliases'] },
  hooks: recordHooks(),
  fields: [
    { name: 'name', type: 'text', required: true, maxLength: 200 },
    {
      name: 'aliases',
      type: 'text',
      hasMany: true,
      maxRows: 20,
      maxLength: 200,
      admin: { description: 'Other names by which texts call them.' },
    },
    { name: 'biography', type: 'textarea', maxLength: 4000 },
    { name: 'portrait', type: 'upload', relationTo: 'media', index: true },
    slugField({ from: 'name', unique: true }),
    madeFromField,
  ],
})
