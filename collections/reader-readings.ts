import { defineCollection } from '#cms/define.ts'

/** How far readers have come in recaps: the paragraph, counted from 1, at which they stopped, of how many. */
export const readerReadings = defineCollection({
  slug: 'reader-readings',
  lockDocuments: false,
  admin: { hidden: true },
  indexes: [{ fields: ['readerId', 'recapId'], unique: true }, { fields: ['readerId', 'readAt'] }],
  fields: [
    { name: 'readerId', type: 'text', required: true },
    { name: 'recapId', type: 'text', required: true },
    { name: 'paragraph', type: 'number', required: true },
    { name: 'of', type: 'number', required: true },
    { name: 'readAt', type: 'date', required: true },
  ],
})
