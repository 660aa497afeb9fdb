import { wordPattern } from '../analysis/fold.ts'
import type { Span } from '../span.ts'
import type { Rule } from './model.ts'
import { quoted } from './quoted.ts'

/**
 * A double quotation mark has no other. A quotation may go on in the next passage, which then begins with an opening
 * mark again; inches have no other; single marks are not judged, as most are apostrophes.
 */
export const unbalancedQuotes: Rule = ({ body: { text, passages } }) =>
  passages.flatMap(({ start, end }, at) => {
    const words = text.slice(start, end)
    const next = passages[at + 1]
    const goesOnWith = next ? text.slice(next.start, next.end).trimStart().charAt(0) : ''
    const mark = unpairedIn(words, goesOnWith)
    if (!mark) return []
    const span = withWord(words, mark)
    return [
      {
        rule: 'unbalanced-quotes',
        level: 'warning',
        message: messageOf(mark, words.slice(span.start, span.end)),
        place: { field: 'body', span: { start: start + span.start, end: start + span.end } },
      },
    ]
  })

type Mark = { at: number; sign: string; opens: boolean }

const signs = /["“”„«»]/g
const closers: Record<string, string> = { '“': '”', '„': '“”', '«': '»', '"': '"' }

function unpairedIn(text: string, goesOnWith: string): Mark | null {
  const open: Mark[] = []
  let inches = 0
  for (const { index: at, 0: sign } of text.matchAll(signs)) {
    if (isFeetAndInches(text, at)) continue
    const last = open.at(-1)
    if (opens({ text, at, sign, last: last?.sign ?? '' })) {
      open.push({ at, sign, opens: true })
      continue
    }
    const isAfterDigit = /\d/.test(text[at - 1] ?? '')
    if (last && closers[last.sign]?.includes(sign)) {
      open.pop()
      if (isAfterDigit) inches += 1
    } else if (inches > 0) {
      // Then it was inches that seemed to close: “the 12” remix”.
      inches -= 1
    } else if (!isAfterDigit || sign === '»') {
      return last ?? { at, sign, opens: false }
    }
  }
  return (open[0]?.sign === goesOnWith ? open[1] : open[0]) ?? null
}

type Sign = { text: string; at: number; sign: string; last: string }

function opens({ text, at, sign, last }: Sign): boolean {
  if (sign === '“') return last !== '„'
  if (sign !== '"') return sign in closers
  const [before = ' ', after = ' '] = [text[at - 1], text[at + 1]]
  const mayOpen = /\S/.test(after) && /[\s([{—–\-/'‘“„«]/.test(before)
  const mayClose = /\S/.test(before) && /[\s)\]}.,;:!?…—–\-/'’”»]/.test(after)
  return mayOpen === mayClose ? last !== '"' : mayOpen
}

// As in 6'2".
function isFeetAndInches(text: string, at: number): boolean {
  return /\d['’′‘] ?[\d.½¼¾]{1,4}$/.test(text.slice(Math.max(0, at - 8), at))
}

const reach = 40

/** A mark with the word that it belongs to. */
function withWord(text: string, { at, opens: isOpening }: Mark): Span {
  if (isOpening) return { start: at, end: at + lengthOf(/^\S+/, text.slice(at, at + reach)) }
  const before = text.slice(Math.max(0, at - reach), at + 1)
  return { start: at + 1 - lengthOf(/\S+$/, before), end: at + 1 }
}

function lengthOf(pattern: RegExp, text: string): number {
  return pattern.exec(text)?.[0].length ?? 0
}

function messageOf({ opens: isOpening }: Mark, text: string): string {
  const words = text.match(wordPattern) ?? []
  const word = isOpening ? words[0] : words.at(-1)
  if (isOpening) return `The quotation mark ${word ? `before ${quoted(word)} ` : ''}is never closed.`
  return `The quotation mark ${word ? `after ${quoted(word)} ` : ''}closes nothing.`
}
