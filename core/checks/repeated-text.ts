import { wordPattern } from '../analysis/fold.ts'
import type { Passage } from '../rich-text/written.ts'
import type { Span } from '../span.ts'
import type { Rule } from './model.ts'
import { trimmed } from './passages.ts'
import { quoted } from './quoted.ts'

// What is shorter may be a refrain.
const fewestWords = 5

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' })

/** A paragraph or a sentence stands in the text twice. */
export const repeatedText: Rule = ({ body: { text, passages } }) => {
  const seen = new Map<string, number>()
  const isSecond = (key: string) => {
    const times = (seen.get(key) ?? 0) + 1
    seen.set(key, times)
    return times === 2
  }
  return passages.flatMap((passage) => {
    if (passage.kind === 'heading') return []
    const whole = keyOf(passage, text.slice(passage.start, passage.end))
    if (!whole) return []
    if (isSecond(`all ${whole}`)) return [findingOf({ text, span: passage, what: 'paragraph' })]
    // The sentences of a paragraph that stands there again say nothing more.
    if ((seen.get(`all ${whole}`) ?? 0) > 1) return []
    return sentencesOf(text, passage)
      .filter((span) => {
        const key = keyOf(passage, text.slice(span.start, span.end))
        return key !== null && isSecond(key)
      })
      .map((span) => findingOf({ text, span, what: 'sentence' }))
  })
}

function findingOf({ text, span, what }: { text: string; span: Span; what: string }) {
  const place = trimmed(text, span)
  const message = `The ${what} ${quoted(text.slice(place.start, place.end))} stands twice.`
  return { rule: 'repeated-text', level: 'warning', message, place: { field: 'body', span: place } } as const
}

/** What is compared, or null where that is too short. A quote may show again what the text says. */
function keyOf({ kind }: Passage, words: string): string | null {
  if ((words.match(wordPattern)?.length ?? 0) < fewestWords) return null
  return `${kind === 'quote' ? 'quote' : 'prose'} ${words.trim().replace(/\s+/g, ' ')}`
}

// A line ends no sentence: those of a verse may come again.
function sentencesOf(text: string, { start, end }: Span): Span[] {
  return [...sentences.segment(text.slice(start, end).replace(/\s/g, ' '))].map(({ segment, index }) => ({
    start: start + index,
    end: start + index + segment.length,
  }))
}
