import { defineCollection } from '#cms/define.ts'
import { linkStates } from '#core/checks/model.ts'

/** What is known of the pages of other sites that texts lead to. A row goes when no text has been asked about for long. */
export const links = defineCollection({
  slug: 'links',
  admin: { hidden: true },
  indexes: [{ fields: ['dueAt', 'createdAt'] }],
  fields: [
    { name: 'url', type: 'text', required: true, unique: true, index: true },
    { name: 'state', type: 'select', required: true, defaultValue: 'unknown', options: [...linkStates] },
    { name: 'checkedAt', type: 'date' },
    { name: 'dueAt', type: 'date', required: true },
    // How often in a row it has not answered.
    { name: 'tries', type: 'number', required: true, defaultValue: 0 },
    // When a text with it was checked last, to the day.
    { name: 'askedAt', type: 'date', required: true },
  ],
})
