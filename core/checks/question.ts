import type { Rule } from './model.ts'

/** The text says something else than what is known. */
export const question: Rule = ({ questions }) =>
  questions.map(({ span, reason }) => ({
    rule: 'question',
    level: 'warning',
    message: reason,
    place: span.end > span.start ? { field: 'body', span } : { field: 'episode' },
  }))
