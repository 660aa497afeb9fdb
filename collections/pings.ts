import { defineCollection } from '#cms/define.ts'

/** What a WebSub hub is still to hear: which feeds have something new. A row goes when the hub has heard it. */
export const pings = defineCollection({
  slug: 'pings',
  admin: { hidden: true },
  indexes: [{ fields: ['dueAt', 'createdAt'] }],
  fields: [
    // What has the feeds, as `collection:id`, and `site` for the whole publication.
    { name: 'owners', type: 'json', required: true, defaultValue: [] },
    { name: 'tries', type: 'number', required: true, defaultValue: 0 },
    { name: 'dueAt', type: 'date', required: true },
    { name: 'lastError', type: 'text' },
  ],
})
