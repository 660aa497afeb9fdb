import type { ArrayField } from 'payload'
import { grades } from '#core/grade.ts'

/** Later grades of a recap, each with why: together with the first they are a ledger. */
export const regradesField: ArrayField = {
  name: 'regrades',
  type: 'array',
  labels: { singular: 'Later grade', plural: 'Later grades' },
  maxRows: 20,
  fields: [
    {
      name: 'at',
      type: 'date',
      label: 'On',
      required: true,
      defaultValue: () => new Date().toISOString(),
      admin: { date: { pickerAppearance: 'dayOnly' } },
    },
    { name: 'grade', type: 'select', required: true, options: [...grades] },
    {
      name: 'why',
      type: 'textarea',
      required: true,
      maxLength: 500,
      admin: { description: 'One sentence that gives nothing away.' },
    },
  ],
}
