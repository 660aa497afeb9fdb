import type { ArrayField } from 'payload'
import { roleOf } from '#cms/access/staff.ts'
import { may } from '#core/roles.ts'

/** What the safe face of a recap of an episode must not give away: words, a character, or both. */
export const secretsField: ArrayField = {
  name: 'secrets',
  type: 'array',
  label: 'Tonight’s secrets',
  labels: { singular: 'Secret', plural: 'Secrets' },
  maxRows: 40,
  access: { read: ({ req }) => may({ role: roleOf(req), action: 'read', on: 'episodes' }) },
  admin: {
    description:
      'No recap of this episode is published whose safe headline, safe dek, address or picture gives one away.',
  },
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'words',
          type: 'text',
          maxLength: 200,
          admin: { placeholder: 'dies, wins, is the killer' },
        },
        { name: 'character', type: 'relationship', relationTo: 'characters', index: true },
      ],
    },
  ],
}
