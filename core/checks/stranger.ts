import type { Rule } from './model.ts'
import { quoted } from './quoted.ts'

/** Somebody is named who is not on the cast list. */
export const stranger: Rule = ({ strangers }) =>
  strangers.map(({ span, name }) => ({
    rule: 'stranger',
    level: 'warning',
    message: `${quoted(name)} is not on the cast list.`,
    place: { field: 'body', span },
  }))
