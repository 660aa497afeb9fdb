import type { CheckboxField } from 'payload'

/** Makes a record public although no recap mentions it yet. */
export const listedField: CheckboxField = {
  name: 'listed',
  type: 'checkbox',
  label: 'Listed, also where no recap mentions it yet',
  defaultValue: false,
}
