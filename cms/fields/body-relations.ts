import type { SingleRelationshipField } from 'payload'
import { systemOnly } from '#cms/access/staff.ts'

/** The fields that name what a text uses, so that whatever looks for a record's users finds the text too. */
export const bodyRelations = {
  bodyImages: 'media',
  bodyPerformances: 'performances',
  bodyEpisodes: 'episodes',
  bodyCharacters: 'characters',
} as const

export type BodyRelation = keyof typeof bodyRelations

/** Stored with a text by the system: the records behind its pictures, song cues, spoilers and beats. */
export const bodyRelationFields = Object.entries(bodyRelations).map(([name, relationTo]) => ({
  name,
  type: 'relationship' as const,
  relationTo,
  hasMany: true,
  index: true,
  access: systemOnly,
  admin: { disabled: true },
})) as unknown as SingleRelationshipField[]
