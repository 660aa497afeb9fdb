import type { RecapData } from './recap-text.ts'

/** What a form is based on: the text as the server had it at a revision. */
export type Base = { rev: number; data: RecapData }

/** A document that the server has answered, as what a form is based on; null where it is none. */
export function toBase(doc: RecapData | undefined): Base | null {
  return doc && typeof doc.rev === 'number' ? { rev: doc.rev, data: doc } : null
}
