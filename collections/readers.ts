import { systemOnly } from '#cms/access/staff.ts'
import { defineCollection } from '#cms/define.ts'
import { forgetReader, noteDeletedReader } from '#cms/hooks/forget-reader.ts'
import { papers, textSizes } from '#core/reader/settings.ts'

const secret = { ...systemOnly, read: () => false }

/**
 * People who read and have signed in. They are no staff and never come into the panel: Payload knows no login of
 * theirs. An address that is not proven is not stored; without one somebody signs in through a provider only.
 */
export const readers = defineCollection({
  slug: 'readers',
  labels: { singular: 'Reader', plural: 'Readers' },
  lockDocuments: false,
  disableBulkEdit: true,
  admin: { useAsTitle: 'email', defaultColumns: ['email', 'name', 'emailVerified', 'createdAt'] },
  hooks: { afterDelete: [forgetReader, noteDeletedReader] },
  fields: [
    { name: 'email', type: 'text', unique: true, access: systemOnly, label: 'E-mail' },
    { name: 'emailVerified', type: 'date', access: systemOnly, label: 'Address proven' },
    { name: 'name', type: 'text', access: systemOnly },
    { name: 'text', type: 'select', options: [...textSizes], access: systemOnly },
    { name: 'paper', type: 'select', options: [...papers], access: systemOnly },
    // Of what the address of the personal feed is made, with the server's secret: another one is another address.
    { name: 'feedSeed', type: 'text', access: secret, admin: { hidden: true } },
    { name: 'feedHash', type: 'text', index: true, access: secret, admin: { hidden: true } },
  ],
})
