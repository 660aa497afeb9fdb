import { defineCollection } from '#cms/define.ts'
import { previewLinkEndpoints } from '#cms/preview/link-endpoints.ts'

/** Addresses that show the newest draft of one recap to whoever holds one. Written by their endpoints only. */
export const previewLinks = defineCollection({
  slug: 'preview-links',
  admin: { hidden: true },
  lockDocuments: false,
  endpoints: previewLinkEndpoints,
  indexes: [{ fields: ['recapId', 'createdAt'] }],
  fields: [
    { name: 'recapId', type: 'text', required: true },
    {
      name: 'tokenHash',
      type: 'text',
      required: true,
      unique: true,
      hidden: true,
      access: { read: () => false },
    },
    { name: 'expiresAt', type: 'date', required: true },
    { name: 'revokedAt', type: 'date' },
    { name: 'madeBy', type: 'text' },
  ],
})
