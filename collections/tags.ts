import { defineCollection } from '#cms/define.ts'
import { slugField } from '#cms/fields/slug.ts'
import { recordHooks } from '#cms/publishing/record-hooks.ts'

/** Subjects that recaps are filed under. */
export const tags = defineCollection({
  slug: 'tags',
  admin: { useAsTitle: 'name', defaultColumns: ['name', 'slug'] },
  hooks: recordHooks(),
  fields: [
    { name: 'name', type: 'text', required: true, maxLength: 100 },
    { name: 'description', type: 'textarea', maxLength: 600 },
    slugField({ from: 'name', unique: true }),
  ],
})
