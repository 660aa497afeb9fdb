import { wordPattern } from '../analysis/fold.ts'
import type { Span } from '../span.ts'
import type { Rule } from './model.ts'
import { quoted } from './quoted.ts'

// Of these no sentence has two in a row; of “had”, “that” or “her” one may.
const once = new Set(
  'a an the of to and or but for from with at by as into than if when while we they i my your our their its'.split(
    ' ',
  ),
)

/** A small word stands twice in a row. */
export const doubledWord: Rule = ({ body: { text, passages } }) =>
  passages.flatMap(({ start, end }) =>
    doubledIn(text.slice(start, end)).map(({ word, ...span }) => ({
      rule: 'doubled-word',
      level: 'warning',
      message: `${quoted(word)} stands twice in a row.`,
      place: { field: 'body', span: { start: start + span.start, end: start + span.end } },
    })),
  )

function doubledIn(text: string): (Span & { word: string })[] {
  const doubled: (Span & { word: string })[] = []
  let last: (Span & { word: string }) | null = null
  for (const { index, 0: word } of text.matchAll(wordPattern)) {
    const end = index + word.length
    if (!last || last.word !== word || !once.has(word) || text.slice(last.end, index).trim() !== '') {
      last = { word, start: index, end }
      continue
    }
    last.end = end
    if (doubled.at(-1) !== last) doubled.push(last)
  }
  return doubled
}
