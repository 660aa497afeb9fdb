import type { CheckedField } from './model.ts'

/** The fields in the order of the form, as a message calls them. */
export const fieldNames: Record<CheckedField, string> = {
  headline: 'headline',
  dek: 'dek',
  safeHeadline: 'safe headline',
  safeDek: 'safe dek',
  image: 'lead image',
  safeImage: 'safe image',
  slug: 'slug',
  grade: 'grade',
  episode: 'episode',
  body: 'text',
}
