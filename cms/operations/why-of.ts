import { isDiskFull } from '#cms/database/index.ts'

/**
 * What an error says, without what was to be written: databases repeat the values of a query that failed, and a text
 * that nobody may read yet would stand among them.
 */
export function whyOf(error: unknown): string {
  if (isDiskFull(error)) return 'the disk is full'
  const { message } = (error ?? {}) as { message?: unknown }
  const text = typeof message === 'string' && message !== '' ? message : 'no reason given'
  return text
    .replace(/^Failed query:[\s\S]*/, 'A query failed')
    .replace(/\bparams:[\s\S]*/, 'params: …')
    .replace(/\bdup key: \{[\s\S]*\}/, 'dup key: {…}')
    .replace(/\b(value|key|for) (?:"[^"]*"|'[^']*')/g, '$1 "…"')
}
