import { defineCollection } from '#cms/define.ts'

/** Work to be done after a commit, each piece safe to repeat. A row goes when its work is done. */
export const outbox = defineCollection({
  slug: 'outbox',
  admin: { hidden: true },
  indexes: [{ fields: ['tries', 'dueAt'] }],
  fields: [
    { name: 'tags', type: 'json', required: true, defaultValue: [] },
    { name: 'recapId', type: 'text' },
    { name: 'episodeId', type: 'text' },
    { name: 'origin', type: 'text', required: true },
    { name: 'tries', type: 'number', required: true, defaultValue: 0 },
    { name: 'dueAt', type: 'date', required: true },
    { name: 'lastError', type: 'text' },
  ],
})
