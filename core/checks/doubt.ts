import type { Rule } from './model.ts'
import { quoted } from './quoted.ts'

/** The analysis doubts a spelling. */
export const doubt: Rule = ({ doubts, body }) =>
  doubts.map(({ span, reason }) => ({
    rule: 'doubt',
    level: 'warning',
    message: `Is ${quoted(body.text.slice(span.start, span.end))} right? ${reason}`,
    place: { field: 'body', span },
  }))
