import { defineCollection } from '#cms/define.ts'

/** What became of the analyses of a recap: what was refused on it, and what was taken last. */
export const analyses = defineCollection({
  slug: 'analyses',
  admin: { hidden: true },
  fields: [
    { name: 'recapId', type: 'text', required: true, unique: true, index: true },
    { name: 'refused', type: 'json', required: true, defaultValue: [] },
    { name: 'taken', type: 'json' },
  ],
})
