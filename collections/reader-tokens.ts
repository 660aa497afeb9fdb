import { defineCollection } from '#cms/define.ts'

/**
 * Mails by which somebody may sign in: the hash of what the link carries, and an HMAC of the code, which is good only
 * in the browser that asked. Gone when one of the two was used, or after a quarter of an hour.
 */
export const readerTokens = defineCollection({
  slug: 'reader-tokens',
  lockDocuments: false,
  admin: { hidden: true },
  indexes: [{ fields: ['expiresAt', 'createdAt'] }],
  fields: [
    { name: 'email', type: 'text', required: true, index: true },
    { name: 'tokenHash', type: 'text', required: true, unique: true },
    { name: 'expiresAt', type: 'date', required: true },
    // Empty once the code is dead: used, or tried too often.
    { name: 'codeHash', type: 'text' },
    { name: 'browserHash', type: 'text', index: true },
    { name: 'tries', type: 'number', required: true, defaultValue: 0 },
    { name: 'returnPath', type: 'text' },
    // Of somebody who is signed in and wants this to be their address: the mail is for that, and lets nobody in.
    { name: 'readerId', type: 'text', index: true },
  ],
})
