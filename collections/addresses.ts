import { defineCollection } from '#cms/define.ts'

/** Every public address that a record has or ever had. Written by publishing only. */
export const addresses = defineCollection({
  slug: 'addresses',
  admin: { hidden: true, useAsTitle: 'path' },
  indexes: [
    { fields: ['recordId', 'current'] },
    { fields: ['showId', 'current'] },
    { fields: ['current', 'isPublic', 'path'] },
    { fields: ['recordCollection', 'showId', 'current', 'isPublic', 'path'] },
  ],
  fields: [
    { name: 'path', type: 'text', required: true, unique: true },
    // Of the kinds that `core/content` lists as named by their address.
    { name: 'name', type: 'text' },
    { name: 'recordCollection', type: 'text', required: true },
    { name: 'recordId', type: 'text', required: true },
    { name: 'showId', type: 'text', required: true },
    { name: 'current', type: 'checkbox', required: true },
    { name: 'isPublic', type: 'checkbox', required: true },
    // The place in a show from which the record is known; both are empty where it always is.
    { name: 'from', type: 'number' },
    { name: 'fromShow', type: 'text' },
    { name: 'changedAt', type: 'date', required: true },
  ],
})
