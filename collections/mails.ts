import { defineCollection } from '#cms/define.ts'

/** Mail that a change has made due, written with the change. A row goes when the mail server has its mail. */
export const mails = defineCollection({
  slug: 'mails',
  admin: { hidden: true },
  indexes: [{ fields: ['dueAt', 'createdAt'] }],
  fields: [
    { name: 'to', type: 'text', required: true },
    { name: 'mail', type: 'json', required: true },
    { name: 'tries', type: 'number', required: true, defaultValue: 0 },
    { name: 'dueAt', type: 'date', required: true },
    { name: 'lastError', type: 'text' },
  ],
})
