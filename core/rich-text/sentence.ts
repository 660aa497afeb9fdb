import { sentencesOf, sentenceWith } from '../sentences.ts'

/** Where in a text a record's own name stands. */
export type Place = { at: number; length: number; target: string }

// Of a longer sentence the part around the place is enough, and a text without full stops stays bounded.
const usualReach = 400

type Around = {
  text: string
  offset: number
  /** How much is told of a sentence on each side of the place. */
  reach?: number
}

/** The sentence around a place of a text, on one line, with the names that stand wholly in it. */
export function sentenceAt({ places, ...around }: Around & { places: readonly Place[] }): {
  sentence: string
  inSentence: Place[]
} {
  const { text } = around
  const { start, end, before, after } = boundsOf(around)
  const inSentence = places
    .filter(({ at, length }) => at >= start && at + length <= end)
    .map(({ at, length, target }) => ({
      at: before.length + oneLine(text.slice(start, at)).trimStart().length,
      length: oneLine(text.slice(at, at + length)).length,
      target,
    }))
  return { sentence: before + oneLine(text.slice(start, end)).trim() + after, inSentence }
}

function boundsOf({ text, offset, reach = usualReach }: Around): {
  start: number
  end: number
  before: string
  after: string
} {
  const from = Math.max(0, offset - reach)
  const to = Math.min(text.length, offset + reach)
  const sentence = sentenceWith({ text: text.slice(from, to), at: offset - from })
  const [start, end] = [from + sentence.start, from + sentence.end]
  const first = start === from && from > 0 ? text.indexOf(' ', from) : -1
  const last = end === to && to < text.length ? text.lastIndexOf(' ', to) : -1
  const isCutBefore = first >= 0 && first < offset
  const isCutAfter = last > offset
  return {
    start: isCutBefore ? first : start,
    end: isCutAfter ? last : end,
    before: isCutBefore ? '…' : '',
    after: isCutAfter ? '…' : '',
  }
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ')
}

/** Whether a sentence has a letter or a number. */
export function hasLetters(sentence: string): boolean {
  return /[\p{L}\p{N}]/u.test(sentence)
}

/** The first sentence of a text, on one line. */
export function firstSentence(text: string): string {
  const line = oneLine(text).trim()
  return line.slice(0, sentencesOf(line)[0]?.end).trim()
}
