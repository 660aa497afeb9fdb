import type { CheckedField } from './model.ts'

/** The fields in the order of the form, as a message calls them. */
export const fieldNames: Record<CheckedField, string> = {
  headline: 'headline',
  dek: 'dek',
  safeHeadline: 'safe headline',
  safeDek: 'safe dek',
  image: 'lead image',
  safeImage: 'safe image',
  slug: 'address',
  grade: 'grade',
  episode: 'episode',
  season: 'season',
  show: 'show',
  authors: 'authors',
  body: 'text',
}
