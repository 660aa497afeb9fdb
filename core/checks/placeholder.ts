import type { Span } from '../span.ts'
import { fieldNames } from './field-names.ts'
import type { CheckInput, Finding, Place, Rule } from './model.ts'
import { everyPassage, placeIn } from './passages.ts'
import { quoted } from './quoted.ts'

/** What was to be filled in later is still there. */
export const placeholder: Rule = (input) => {
  const names = wordsOfNames(input.cast)
  const inFields = (['headline', 'dek', 'safeHeadline', 'safeDek'] as const).flatMap((field) => {
    const words = placeholdersIn(input[field], names).map(({ start, end }) => input[field].slice(start, end))
    return [...new Set(words)].map((one) => findingOf(one, { field }))
  })
  const inText = everyPassage(input).flatMap((checked) => {
    const { start: from, end: to } = checked.passage
    const text = checked.text.slice(from, to)
    return placeholdersIn(text, names).map(({ start, end }) =>
      findingOf(text.slice(start, end), placeIn(checked, { start: from + start, end: from + end })),
    )
  })
  return [...inFields, ...inText]
}

function findingOf(words: string, place: Place): Finding {
  const message = `The ${fieldNames[place.field]} still has ${quoted(words)} in it.`
  return { rule: 'placeholder', level: 'error', message, place }
}

type Token = Span & { word: string }

const wordPattern = /[\p{L}\p{M}\p{N}]+/gu
const inBrackets = /\[(?:placeholder|link|name)\]/gi

function placeholdersIn(text: string, names: ReadonlySet<string>): Span[] {
  const tokens = tokensOf(text)
  const found: (Span & { isGap: boolean })[] = []
  for (const [at, { word, start, end }] of tokens.entries()) {
    if (names.has(word)) continue
    const last = found.at(-1)
    const next = tokens[at + 1]
    if (/^(?:TK)+$/.test(word)) {
      if (isNumbered(text, end)) continue
      if (last?.isGap && text.slice(last.end, start).trim() === '') last.end = end
      else found.push({ start, end, isGap: true })
    } else if (/^XXX+$/.test(word) || word === 'TODO' || word === 'FIXME') {
      found.push({ start, end, isGap: false })
    } else if (next && /^lorem$/i.test(word) && /^ipsum$/i.test(next.word)) {
      found.push({ start, end: next.end, isGap: false })
    }
  }
  for (const { index, 0: whole } of text.matchAll(inBrackets))
    found.push({ start: index, end: index + whole.length, isGap: false })
  return found.sort((one, other) => one.start - other.start)
}

function tokensOf(text: string): Token[] {
  return [...text.matchAll(wordPattern)].map(({ index, 0: word }) => ({
    ...{ word, start: index, end: index + word.length },
  }))
}

// “TK-421” is somebody.
function isNumbered(text: string, end: number): boolean {
  return /^[-‐‑]\d/.test(text.slice(end, end + 2))
}

// There are characters who are called “TK”.
function wordsOfNames(cast: CheckInput['cast']): Set<string> {
  return new Set(cast.flatMap(({ names }) => names.flatMap((name) => name.match(wordPattern) ?? [])))
}
