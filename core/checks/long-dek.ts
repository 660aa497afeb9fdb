import { fieldNames } from './field-names.ts'
import type { Rule } from './model.ts'

const longest = 200

/** The dek or the safe dek is too long to stand below a headline. */
export const longDek: Rule = (input) =>
  (['dek', 'safeDek'] as const).flatMap((field) => {
    const { length } = [...input[field].trim()]
    if (length <= longest) return []
    const message = `The ${fieldNames[field]} has ${length} characters; ${longest} are plenty.`
    return [{ rule: 'long-dek', level: 'warning', message, place: { field } }]
  })
