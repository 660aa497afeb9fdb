import type { Span } from './model.ts'
import type { ReadText } from './text.ts'

/** Words in quotes or italics: `start` and `end` are those of what stands inside. */
export type Quote = Span & { text: string; outer: Span; paragraph: number }

const longest = 400
const closers: Record<string, string> = {
  '“': '”',
  '"': '"',
  '‘': '’',
  "'": "'",
  '«': '»',
  '„': '“”',
  '*': '*',
  _: '_',
}

/** Everything that is quoted or set in italics, in the order of the text; of quotes within quotes the inner ones too. */
export function readQuotes({ text, paragraphs, italics }: ReadText): Quote[] {
  return paragraphs.flatMap((paragraph, index) => {
    const quotes = quotesIn({ text, paragraph })
    const inItalics = italics
      .filter(({ start, end }) => start >= paragraph.start && end <= paragraph.end)
      // In quotes and in italics is said once.
      .filter((span) => !quotes.some(({ outer }) => outer.start < span.end && span.start < outer.end))
      .map(({ start, end }) => ({ start, end, text: text.slice(start, end), outer: { start, end } }))
    return [...quotes, ...inItalics]
      .sort((left, right) => left.start - right.start)
      .map((quote) => ({ ...quote, paragraph: index }))
  })
}

function quotesIn({ text, paragraph }: { text: string; paragraph: Span }): Omit<Quote, 'paragraph'>[] {
  const found: Omit<Quote, 'paragraph'>[] = []
  const ends = new Map<string, number>()
  for (let at = paragraph.start; at < paragraph.end; at += 1) {
    const sign = text[at] ?? ''
    const closer = closers[sign]
    // A sign that has closed one opens none.
    if (!closer || (ends.get(sign) ?? -1) >= at || !opensAt(text, at)) continue
    const width = text[at + 1] === sign && /[*_]/.test(sign) ? 2 : 1
    const end = closeOf({ text, from: at + width, most: Math.min(paragraph.end, at + longest), closer, sign })
    if (end === null) continue
    const outer = { start: at, end: end + width }
    found.push({ start: at + width, end, text: text.slice(at + width, end), outer })
    ends.set(sign, outer.end - 1)
    if (sign === '„') ends.set('“', outer.end - 1)
    if (width === 2) at += 1
  }
  return found
}

function opensAt(text: string, at: number): boolean {
  const [before = ' ', after = ' '] = [text[at - 1], text[at + 1]]
  if (/\s/.test(after)) return false
  if (text[at] === '“' || text[at] === '«' || text[at] === '„') return true
  return !/[\p{L}\p{N}.,!?;:)]/u.test(before)
}

type Opened = { text: string; from: number; most: number; closer: string; sign: string }

function closeOf({ text, from, most, closer, sign }: Opened): number | null {
  const isSingle = sign === '‘' || sign === "'"
  for (let at = from + 1; at < most; at += 1) {
    const letter = text[at] ?? ''
    if (letter === '‘' && sign === '‘') return null
    if (!closer.includes(letter) || /\s/.test(text[at - 1] ?? ' ')) continue
    if (letter === '”' || letter === '"' || letter === '»') return at
    if (/[\p{L}\p{N}]/u.test(text[at + 1] ?? ' ')) continue
    if (!isSingle || !mayBeApostrophe(text, at) || !closesSoon(text, at)) return at
  }
  return null
}

// As in “Believin’” and “the girls’”.
function mayBeApostrophe(text: string, at: number): boolean {
  return /(?:in|s)$/.test(text.slice(at - 2, at))
}

function closesSoon(text: string, at: number): boolean {
  const [next] = /['’‘]/.exec(text.slice(at + 1, at + 60)) ?? []
  if (!next) return false
  const place = text.indexOf(next, at + 1)
  if (/[.!?]\s/.test(text.slice(at, place))) return false
  return next !== '‘' && !/\s/.test(text[place - 1] ?? ' ') && !/[\p{L}\p{N}]/u.test(text[place + 1] ?? ' ')
}
