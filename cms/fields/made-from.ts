import type { TextField } from 'payload'
import { systemOnly } from '#cms/access/staff.ts'

/** Where a record comes from that nobody made by hand: the recap whose text told of it. */
export const madeFromField: TextField = {
  name: 'madeFrom',
  type: 'text',
  label: 'Made from',
  access: systemOnly,
  hooks: {
    beforeChange: [
      ({ operation, req, value }) => (operation === 'create' ? (req.context.madeFrom ?? null) : value),
    ],
  },
  admin: {
    position: 'sidebar',
    readOnly: true,
    disableListFilter: true,
    condition: ({ madeFrom }) => Boolean(madeFrom),
    description: 'The analysis of this recap proposed the record, and somebody took it.',
  },
}
