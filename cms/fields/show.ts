import type { SingleRelationshipField } from 'payload'

/** The show that a record belongs to. */
export const showField: SingleRelationshipField = {
  name: 'show',
  type: 'relationship',
  relationTo: 'shows',
  required: true,
  index: true,
}
