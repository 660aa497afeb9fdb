import { fieldNames } from './field-names.ts'
import type { Rule } from './model.ts'

/** The safe headline or the slug is empty. */
export const safeFaceEmpty: Rule = (input) =>
  (['safeHeadline', 'slug'] as const)
    .filter((field) => input[field].trim() === '')
    .map((field) => ({
      rule: 'safe-face-empty',
      level: 'error',
      message: `A recap needs ${field === 'slug' ? 'an' : 'a'} ${fieldNames[field]}.`,
      place: { field },
    }))
