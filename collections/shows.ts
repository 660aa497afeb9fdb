import { defineCollection } from '#cms/define.ts'
import { slugField } from '#cms/fields/slug.ts'
import { recordHooks } from '#cms/publishing/record-hooks.ts'

export const shows = defineCollection({
  slug: 'shows',
  admin: { useAsTitle: 'title', defaultColumns: ['title', 'slug'] },
  hooks: recordHooks(),
  fields: [
    { name: 'title', type: 'text', required: true, maxLength: 200 },
    slugField({ from: 'title', unique: true }),
    {
      name: 'feedChangedAt',
      type: 'date',
      admin: { hidden: true },
      access: { create: () => false, update: () => false },
    },
  ],
})
