import type { Span } from './model.ts'
import { firstAfter } from './spans.ts'
import type { ReadText, Word } from './text.ts'

/** The words that stand inside any of some spans; both in the order of the text. */
export function wordsInside(words: readonly Word[], spans: readonly Span[]): ReadonlySet<Word> {
  const inside = new Set<Word>()
  for (const { start, end } of spans) {
    for (let at = firstAfter(words, start); at < words.length; at += 1) {
      const word = words[at]
      if (!word || word.end > end) break
      inside.add(word)
    }
  }
  return inside
}

/** The words of the same sentence before a span, nearest first. */
export function wordsBefore({ words }: ReadText, span: Span, most = 40): Word[] {
  const at = firstAfter(words, span.start)
  const sentence =
    words[at]?.start !== undefined && (words[at]?.start ?? 0) < span.end
      ? words[at]?.sentence
      : words[at - 1]?.sentence
  const found: Word[] = []
  for (let place = at - 1; place >= 0 && found.length < most; place -= 1) {
    const word = words[place]
    if (!word || word.sentence !== sentence) break
    found.push(word)
  }
  return found
}

/** The words of the same sentence after a span, nearest first. */
export function wordsAfter({ words }: ReadText, span: Span, most = 40): Word[] {
  const at = firstAfter(words, span.end)
  const sentence = words[at - 1]?.sentence
  const found: Word[] = []
  for (let place = at; place < words.length && found.length < most; place += 1) {
    const word = words[place]
    if (!word || word.sentence !== sentence) break
    found.push(word)
  }
  return found
}
