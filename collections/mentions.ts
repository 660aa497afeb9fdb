import { defineCollection } from '#cms/define.ts'
import { mentionEndpoints } from '#cms/mentions/mention-endpoints.ts'

/** One row for each place where a live recap names a record. Written by publishing only. */
export const mentions = defineCollection({
  slug: 'mentions',
  admin: { hidden: true },
  endpoints: mentionEndpoints,
  indexes: [{ fields: ['target', 'publishedAt', 'createdAt'] }, { fields: ['recapId', 'position'] }],
  fields: [
    { name: 'recapId', type: 'text', required: true },
    { name: 'target', type: 'text', required: true },
    { name: 'words', type: 'text', required: true },
    { name: 'sentence', type: 'textarea', required: true },
    { name: 'follows', type: 'textarea' },
    { name: 'paragraph', type: 'number', required: true },
    { name: 'position', type: 'number', required: true },
    { name: 'publishedAt', type: 'date', required: true },
    // Those of the recap.
    { name: 'show', type: 'text' },
    { name: 'reach', type: 'number' },
  ],
})
