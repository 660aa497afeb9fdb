import type { ArrayField, CheckboxField } from 'payload'

/** What was wrong and has been put right: it stands at the foot of the recap and of its item in feeds. */
export const correctionsField: ArrayField = {
  name: 'corrections',
  type: 'array',
  labels: { singular: 'Correction', plural: 'Corrections' },
  maxRows: 50,
  fields: [
    {
      name: 'at',
      type: 'date',
      label: 'On',
      required: true,
      defaultValue: () => new Date().toISOString(),
      admin: { date: { pickerAppearance: 'dayOnly' } },
    },
    {
      name: 'text',
      type: 'textarea',
      required: true,
      maxLength: 1000,
      admin: { description: 'What was wrong, and what is right. It gives nothing away.' },
    },
  ],
}

/** A small fix changes a recap where it stands; an update brings it back to those who follow by feed. */
export const isUpdateField: CheckboxField = {
  name: 'isUpdate',
  type: 'checkbox',
  label: 'Publish as an update',
  defaultValue: false,
  admin: {
    position: 'sidebar',
    description:
      'Tick it when readers would want to see this again: feeds show the recap as updated. Leave it for a comma.',
    condition: (data) => data?.isLive === true,
  },
}

/** A quick take goes up right after the credits; the full recap follows under the same address. */
export const isTakeField: CheckboxField = {
  name: 'isTake',
  type: 'checkbox',
  label: 'This is a quick take',
  defaultValue: false,
  admin: {
    position: 'sidebar',
    description:
      'The full recap follows under the same address. Untick it when it is there: feeds tell of it as new.',
  },
}
