import { defineCollection } from '#cms/define.ts'
import { followed } from '#core/reader/follow.ts'

/** What readers follow. */
export const readerFollows = defineCollection({
  slug: 'reader-follows',
  lockDocuments: false,
  admin: { hidden: true },
  indexes: [{ fields: ['readerId', 'kind', 'recordId'], unique: true }],
  fields: [
    { name: 'readerId', type: 'text', required: true },
    { name: 'kind', type: 'select', required: true, options: [...followed] },
    { name: 'recordId', type: 'text', required: true },
  ],
})
