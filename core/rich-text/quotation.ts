import type { Span } from '../span.ts'
import { sentenceAt } from './sentence.ts'

/** Words of a text in their sentence, all on one line. */
export type Quotation = { before: string; words: string; after: string }

/** The sentence around words of a text, with the words apart from what stands beside them. */
export function quotationAt({ text, span: { start, end } }: { text: string; span: Span }): Quotation {
  const places = [{ at: start, length: end - start, target: '' }]
  const { sentence, inSentence } = sentenceAt({ text, offset: start, places })
  const [found] = inSentence
  if (!found) return { before: '', words: text.slice(start, end), after: '' }
  const last = found.at + found.length
  return {
    before: sentence.slice(0, found.at),
    words: sentence.slice(found.at, last),
    after: sentence.slice(last),
  }
}
