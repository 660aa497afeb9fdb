import { defineCollection } from '#cms/define.ts'

/** Where readers are signed in. The token is in the reader's browser; here is its hash. */
export const readerSessions = defineCollection({
  slug: 'reader-sessions',
  lockDocuments: false,
  admin: { hidden: true },
  indexes: [{ fields: ['readerId', 'createdAt'] }, { fields: ['expiresAt', 'createdAt'] }],
  fields: [
    { name: 'tokenHash', type: 'text', required: true, unique: true },
    { name: 'readerId', type: 'text', required: true },
    { name: 'expiresAt', type: 'date', required: true },
    { name: 'seenAt', type: 'date', required: true },
    // The name of a provider, or how the mail was answered.
    { name: 'signedInBy', type: 'text', required: true },
    { name: 'device', type: 'text', required: true },
  ],
})
