import type { Span } from './span.ts'

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })
// After these a dot ends no sentence, and after the others none before a number: “No. 5”, but “He says no. She leaves”.
const shortened =
  /(?:^|[\s(“"])['‘]?(?:dr|mr|mrs|ms|st|sgt|lt|capt|det|prof|rev|gen|col|sen|gov|jr|sr|vs|mt|ft|feat|(?:\p{Lu}\.){0,3}\p{Lu})\.\s*$/iu
const numbered = /(?:^|[\s(“"])(?:no|nos|pt|ep)\.\s*$/iu

/** The sentences of a text, one after another without a gap: Unicode’s, but that an abbreviation ends none. */
export function sentencesOf(text: string): Span[] {
  const spans: Span[] = []
  for (const { segment, index: start } of segmenter.segment(text)) {
    const end = start + segment.length
    const last = spans.at(-1)
    if (last && isOpen(text.slice(Math.max(last.start, last.end - 12), last.end), segment)) last.end = end
    else spans.push({ start, end })
  }
  return spans
}

function isOpen(before: string, next: string): boolean {
  return shortened.test(before) || (numbered.test(before) && /^\p{N}/u.test(next))
}

/** The sentence in which a place of a text lies; what stands at its very end belongs to the last one. */
export function sentenceWith({ text, at }: { text: string; at: number }): Span {
  const sentences = sentencesOf(text)
  return sentences.find(({ end }) => at < end) ?? sentences.at(-1) ?? { start: 0, end: text.length }
}
