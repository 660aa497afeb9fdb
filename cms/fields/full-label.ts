import type { TextField } from 'payload'

/** A record's name with that of its show, since a list may hold namesakes of several shows. */
export const fullLabelField: TextField = {
  name: 'fullLabel',
  type: 'text',
  label: 'Name and show',
  admin: { hidden: true },
}
