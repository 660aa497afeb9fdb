import { defineCollection } from '#cms/define.ts'

/** By which accounts at other providers a reader signs in. Nothing that a provider issues is kept. */
export const readerAccounts = defineCollection({
  slug: 'reader-accounts',
  lockDocuments: false,
  admin: { hidden: true },
  indexes: [{ fields: ['provider', 'providerAccountId'], unique: true }],
  fields: [
    { name: 'readerId', type: 'text', required: true, index: true },
    { name: 'provider', type: 'text', required: true },
    { name: 'providerAccountId', type: 'text', required: true },
  ],
})
