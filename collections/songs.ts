import { defineCollection } from '#cms/define.ts'
import { showField } from '#cms/fields/show.ts'
import { slugField } from '#cms/fields/slug.ts'
import { recordHooks } from '#cms/publishing/record-hooks.ts'

export const songs = defineCollection({
  slug: 'songs',
  admin: { useAsTitle: 'title', defaultColumns: ['title', 'originalArtist', 'show'] },
  hooks: recordHooks(),
  indexes: [{ fields: ['show', 'slug'], unique: true }],
  fields: [
    {
      ...showField,
      admin: { description: 'The show that it is first listed under; its address stays there.' },
    },
    { name: 'title', type: 'text', required: true, maxLength: 200 },
    { name: 'originalArtist', type: 'text', maxLength: 200 },
    slugField({ from: 'title' }),
  ],
})
