import { sentencesOf } from '../sentences.ts'
import { fold, wordPattern } from './fold.ts'
import type { Span } from './model.ts'
import { firstAfter } from './spans.ts'
import { titles } from './words.ts'

export type Word = Span & {
  text: string
  /** As it is compared. */
  key: string
  capital: boolean
  /** Whether it stands first in its sentence, or in words that are quoted. */
  opens: boolean
  /** Whether nothing but a space stands between it and the word before, or the dot of an initial or a title. */
  follows: boolean
  /** Whether nothing but a comma or an exclamation mark and a space do. */
  behindComma: boolean
  /** Whether it has an ’s, which does not belong to it. */
  possessive: boolean
  paragraph: number
  sentence: number
}

export type ReadText = {
  text: string
  /** What is set in italics without a sign that says so. */
  italics: readonly Span[]
  paragraphs: Span[]
  sentences: (Span & { paragraph: number })[]
  words: Word[]
  /** Whether its writer hardly uses capital letters. */
  small: boolean
  /** Which paragraphs are set in the capitals of a title. */
  headings: ReadonlySet<number>
  /** The words that stand somewhere without a capital letter, as they are compared. */
  plain: ReadonlySet<string>
  /** The words that have a capital letter where neither a sentence nor a heading gives them one. */
  named: ReadonlySet<string>
}

/** Takes a text apart into paragraphs (divided by empty lines), sentences and words. */
export function readText(text: string, italics: readonly Span[] = []): ReadText {
  const paragraphs = toParagraphs(text)
  const sentences = paragraphs.flatMap((paragraph, index) =>
    toSentences({ text, paragraph }).map((span) => ({ ...span, paragraph: index })),
  )
  const words = sentences.flatMap((sentence, index) => toWords({ text, sentence, index }))
  const opening = words.filter(({ opens, text: word }) => opens && /^\p{L}/u.test(word))
  const small = opening.length > 4 && opening.filter(({ capital }) => !capital).length > opening.length * 0.4
  const headings = new Set(paragraphs.keys().filter((index) => isHeading({ text, paragraphs, words, index })))
  const keys = (chosen: readonly Word[]) => new Set(chosen.map(({ key }) => key))
  return {
    ...{ text, italics, paragraphs, sentences, words, small, headings },
    plain: keys(words.filter(({ capital }) => !capital)),
    named: keys(
      words.filter(({ capital, opens, paragraph }) => capital && !opens && !headings.has(paragraph)),
    ),
  }
}

type Headed = Pick<ReadText, 'text' | 'paragraphs' | 'words'> & { index: number }

function isHeading({ text, paragraphs, words, index }: Headed): boolean {
  const { start, end } = paragraphs[index] ?? { start: 0, end: 0 }
  const line = text.slice(start, end).trim()
  if (line.length > 120 || /[.!?]["”’']?$/.test(line)) return false
  const from = firstAfter(words, start)
  const own = words.slice(from, firstAfter(words, end)).filter(({ key }) => key.length > 3)
  return own.length > 2 && own.filter(({ capital }) => capital).length > own.length * 0.7
}

function toParagraphs(text: string): Span[] {
  const spans: Span[] = []
  let start = 0
  for (const gap of text.matchAll(/\r?\n[ \t]*\r?\n\s*/g)) {
    if (gap.index > start) spans.push({ start, end: gap.index })
    start = gap.index + gap[0].length
  }
  if (start < text.length) spans.push({ start, end: text.length })
  return spans.filter(({ start: from, end }) => text.slice(from, end).trim() !== '')
}

function toSentences({ text, paragraph }: { text: string; paragraph: Span }): Span[] {
  const from = paragraph.start
  return sentencesOf(text.slice(from, paragraph.end)).map(({ start, end }) => ({
    start: from + start,
    end: from + end,
  }))
}

function toWords({
  text,
  sentence,
  index,
}: {
  text: string
  sentence: Span & { paragraph: number }
  index: number
}): Word[] {
  const found = [...text.slice(sentence.start, sentence.end).matchAll(wordPattern)]
  return found.map((match, position) => {
    const start = sentence.start + match.index
    const [whole] = match
    const bare = whole.replace(/['’ʼ]s$/i, '')
    const after = text[start + whole.length] ?? ''
    return {
      ...{ start, end: start + bare.length, text: bare, key: fold(bare) },
      capital: /^[^\p{L}]*\p{Lu}/u.test(bare),
      opens: position === 0 || /["“‘'«„]/.test(text[start - 1] ?? ''),
      follows: position > 0 && isNear({ text, found, position, from: sentence.start }),
      behindComma:
        position > 0 && isBehindComma(text, { before: found[position - 1], start, from: sentence.start }),
      possessive: bare !== whole || (/s$/i.test(bare) && /['’]/.test(after)),
      paragraph: sentence.paragraph,
      sentence: index,
    }
  })
}

function isBehindComma(
  text: string,
  { before, start, from }: { before: RegExpExecArray | undefined; start: number; from: number },
): boolean {
  return (
    before !== undefined && /^['’]?[,!] $/.test(text.slice(from + before.index + before[0].length, start))
  )
}

function isNear({
  text,
  found,
  position,
  from,
}: {
  text: string
  found: readonly RegExpExecArray[]
  position: number
  from: number
}): boolean {
  const [before, here] = [found[position - 1], found[position]]
  if (!before || !here) return false
  const gap = text.slice(from + before.index + before[0].length, from + here.index)
  // “Livin’ on a Prayer”.
  if (/^['’] $/.test(gap) && /in$/i.test(before[0])) return true
  return /^[ \t\u00a0]+$/.test(gap) || (/^\.[ \u00a0]?$/.test(gap) && isShortened(before[0]))
}

function isShortened(word: string): boolean {
  return /^(?:\p{Lu}|\p{L}\.\p{L})$/u.test(word) || titles.has(fold(word))
}
