import { defineCollection } from '#cms/define.ts'

/** Where readers have said that they are in shows; `none` where they have taken it back, so that no browser brings it again. */
export const readerPlaces = defineCollection({
  slug: 'reader-places',
  lockDocuments: false,
  admin: { hidden: true },
  indexes: [{ fields: ['readerId', 'showId'], unique: true }],
  fields: [
    { name: 'readerId', type: 'text', required: true },
    { name: 'showId', type: 'text', required: true },
    { name: 'place', type: 'text', required: true },
    { name: 'chosenAt', type: 'date', required: true },
  ],
})
