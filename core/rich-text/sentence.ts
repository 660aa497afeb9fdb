/** Where in a text a record's own name stands. */
export type Place = { at: number; length: number; target: string }

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' })

// Of a longer sentence the part around the place is enough, and a text without full stops stays bounded.
const reach = 400

type Around = { text: string; offset: number }

/** The sentence around a place of a text, on one line, with the names that stand wholly in it. */
export function sentenceAt({ text, offset, places }: Around & { places: readonly Place[] }): {
  sentence: string
  inSentence: Place[]
} {
  const { start, end, before, after } = boundsOf({ text, offset })
  const inSentence = places
    .filter(({ at, length }) => at >= start && at + length <= end)
    .map(({ at, length, target }) => ({
      at: before.length + oneLine(text.slice(start, at)).trimStart().length,
      length: oneLine(text.slice(at, at + length)).length,
      target,
    }))
  return { sentence: before + oneLine(text.slice(start, end)).trim() + after, inSentence }
}

function boundsOf({ text, offset }: Around): { start: number; end: number; before: string; after: string } {
  const from = Math.max(0, offset - reach)
  const to = Math.min(text.length, offset + reach)
  const { segment, index } = sentences.segment(text.slice(from, to)).containing(offset - from) ?? {
    segment: text.slice(from, to),
    index: 0,
  }
  const [start, end] = [from + index, from + index + segment.length]
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

/** The first sentence of a text, on one line. */
export function firstSentence(text: string): string {
  const line = oneLine(text).trim()
  const [first] = sentences.segment(line)
  return first?.segment.trim() ?? line
}
