import { defineCollection } from '#cms/define.ts'

/** What was seen of a publication when the site was read as a reader reads it. Written by the dispatcher. */
export const receipts = defineCollection({
  slug: 'receipts',
  admin: { hidden: true },
  indexes: [{ fields: ['recapId', 'rev'], unique: true }, { fields: ['state', 'dueAt'] }],
  fields: [
    { name: 'recapId', type: 'text', required: true },
    { name: 'rev', type: 'number', required: true },
    { name: 'state', type: 'select', required: true, options: ['open', 'right', 'wrong'] },
    { name: 'publishedAt', type: 'date', required: true },
    { name: 'milliseconds', type: 'number' },
    { name: 'lines', type: 'json', required: true, defaultValue: [] },
    { name: 'readAt', type: 'date' },
    { name: 'tries', type: 'number', required: true, defaultValue: 0 },
    { name: 'dueAt', type: 'date', required: true },
  ],
})
