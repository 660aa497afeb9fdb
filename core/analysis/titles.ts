import { wordsAfter, wordsBefore, wordsInside } from './around.ts'
import type { KnownSong, Span } from './model.ts'
import { type Quote, readQuotes } from './quotes.ts'
import { firstAfter } from './spans.ts'
import type { ReadText, Word } from './text.ts'
import { type KnownTitles, type Look, lookOf, titleKey } from './titled.ts'
import { musicWords, otherWords, songWords } from './words.ts'

/** What is quoted, or a known title without quotes, and whether it is a song. */
export type Title = Span & {
  text: string
  outer: Span
  paragraph: number
  look: Look
  isQuoted: boolean
  known: KnownSong | null
  isEpisode: boolean
  isSong: boolean
  reason: string
}

const wanted = 2

/** Reads everything that is quoted, and says what it is. */
export function findTitles({ read, titles }: { read: ReadText; titles: KnownTitles }): Title[] {
  const quotes = readQuotes(read).filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
  const quoted = wordsInside(
    read.words,
    quotes.map(({ outer }) => outer),
  )
  return quotes.map((quote) => judge({ read, titles, quote, quoted }))
}

type Asked = { read: ReadText; titles: KnownTitles; quote: Quote; quoted: ReadonlySet<Word> }

function judge({ read, titles, quote, quoted }: Asked): Title {
  const key = titleKey(quote.text)
  const known = titles.songs.get(key) ?? null
  const isEpisode = titles.episodes.has(key) || titles.show === key
  const look = known || isEpisode ? 'title' : lookOf({ quote, isSmall: read.small })
  const { score, reason } = weigh({ read, quote, quoted, known, isEpisode, look })
  return {
    ...{
      start: quote.start,
      end: quote.end,
      outer: quote.outer,
      paragraph: quote.paragraph,
      look,
      known,
      isEpisode,
    },
    text: trimmed(quote.text),
    isQuoted: true,
    isSong: score >= wanted,
    reason,
  }
}

/** A title without the comma or full stop that some writers put before the closing quote. */
function trimmed(title: string): string {
  return title.trim().replace(/[,;.]+$/, (signs) => (signs === '...' ? signs : ''))
}

type Weighed = {
  read: ReadText
  quote: Quote
  quoted: ReadonlySet<Word>
  known: KnownSong | null
  isEpisode: boolean
  look: Look
}

function weigh({ read, quote, quoted, known, isEpisode, look }: Weighed): { score: number; reason: string } {
  if (isEpisode && !known) return { score: -5, reason: 'The title of an episode, or of the show.' }
  const isItalic = /^[*_]/.test(read.text.slice(quote.outer.start, quote.outer.start + 1))
  if (look === 'line' || look === 'stress') return { score: -5, reason: 'Something that is said.' }
  const isFree = (word: Word) => !quoted.has(word)
  const before = wordsBefore(read, quote.outer).filter(isFree)
  const after = wordsAfter(read, quote.outer).filter(isFree)
  const song = Math.max(cue(before, songWords, 14), cue(after, songWords, 10))
  const other = Math.max(beside({ read, quote, words: before }), beside({ read, quote, words: after }))
  const artist = byArtist({ read, quote }) ? 2.2 : 0
  const music = song > 0 ? 0 : nearMusic({ read, quote, isFree })
  const score =
    (known ? 4 : 0) +
    3 * song +
    music -
    2.5 * other +
    artist -
    (isItalic ? 0.6 : 0) -
    (before[0]?.key === 'from' ? 1.5 : 0) +
    given(before) -
    (look === 'phrase' ? 0.9 : 0)
  return { score, reason: known ? 'A known song.' : 'A title beside words of singing.' }
}

// 1 beside the title, less with each word between.
function cue(words: readonly Word[], wordsOf: ReadonlySet<string>, most: number): number {
  const at = words.slice(0, most).findIndex(({ key }) => wordsOf.has(key))
  return at < 0 ? 0 : 1 - (0.35 * at) / most
}

// “Kimber did ‘Rolling in the Deep’”, “she gives them …”.
function given(before: readonly Word[]): number {
  return before.slice(0, 2).some(({ key }) => gives.has(key)) ? 2 : 0
}

const gives = new Set(
  'did do does doing doin done gave gives give chose chooses picked picks tried tries'.split(' '),
)

// Of the sentence of a title words of music, of those beside it words of singing.
function nearMusic({
  read,
  quote,
  isFree,
}: {
  read: ReadText
  quote: Quote
  isFree: (word: Word) => boolean
}): number {
  const at = firstAfter(read.words, quote.start)
  const sentence = read.words[at]?.sentence ?? -9
  const near = read.words.slice(Math.max(0, at - 60), at + 60).filter(isFree)
  if (near.some((word) => word.sentence === sentence && musicWords.has(word.key))) return 2
  const isBeside = near.some(
    (word) =>
      Math.abs(word.sentence - sentence) === 1 &&
      word.paragraph === quote.paragraph &&
      (songWords.has(word.key) || musicWords.has(word.key)),
  )
  return isBeside ? 1.2 : 0
}

// “The film ‘…’”, less so behind a comma; and “the second episode of …”.
function beside({ read, quote, words }: { read: ReadText; quote: Quote; words: readonly Word[] }): number {
  const [near] = words.slice(0, 3).filter(({ key }) => otherWords.has(key))
  const before = read.text.slice(Math.max(0, quote.outer.start - 60), quote.outer.start)
  if (/\b(?:episode|season|series|finale|premiere|hour) of\b[^.!?]{0,30}$/i.test(before)) return 1.6
  if (!near) return 0
  const gap =
    near.start < quote.outer.start
      ? read.text.slice(near.end, quote.outer.start)
      : read.text.slice(quote.outer.end, near.start)
  return gap.includes(',') ? 0.2 : 1
}

function byArtist({ read, quote }: { read: ReadText; quote: Quote }): boolean {
  const at = firstAfter(read.words, quote.outer.start)
  const before = read.words[at - 1]
  if (before?.possessive && before.capital && quote.outer.start - before.end <= 4) return true
  const [by, ...names] = wordsAfter(read, quote.outer, 6)
  if (
    ((by?.key === 'by' || by?.key === 'von' || by?.key === 'de') && names[0]?.capital) ||
    names[0]?.key === 'the' ||
    read.small
  )
    return true
  // “, the Beatles song”, “, the one by Cher”.
  const song = names.findIndex(({ key }) => songs.has(key))
  return song >= 0 && (by?.key === 'the' || by?.key === 'that' || by?.key === 'an')
}

const songs = new Set(['song', 'one', 'hit', 'number', 'classic', 'standard', 'ballad', 'tune', 'anthem'])
