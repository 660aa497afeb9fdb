import { isFollowedBySong, isLedInto } from './led-into.ts'
import type { Span } from './model.ts'
import type { ReadText, Word } from './text.ts'
import { musicWords, singingWords, songWords } from './words.ts'

type Words = Pick<ReadText, 'words' | 'text'>

const little = new Set('a an the of in on for and my me you with at from to is be'.split(' '))
// Of these a name has none, a title many.
const plain = new Set(
  `i you me my mine your we us our it its him his her them this that these those is are was be been am do don't does did didn't can can't won't
  will would let let's not never no all every on over under in into out up down off to for from with without like if when where what who how why
  ain't i'm i'll i've you're you've we're it's that's there's gonna wanna gotta`
    .trim()
    .split(/\s+/),
)
const partOf =
  /\b(?:cover|covers|version|rendition|reprise|verses?|chorus|bars|strains|performance|take|duet|medley) (?:of|on) (?:\S+['’]s )?$/i

/** Capitalised words without quotes that are the title of a song by the words around them; null where none begins. */
export function capitalisedTitleAt(
  read: Words,
  { at, isName }: { at: number; isName: (word: Word) => boolean },
): Word[] | null {
  const { words } = read
  const first = words[at]
  if (!first?.capital || (words[at - 1]?.capital && first.follows && !words[at - 1]?.possessive)) return null
  const title = words.slice(at, titleEnd(words, at))
  const [last] = title.slice(-1)
  if (!last || title.some(({ possessive }) => possessive)) return null
  const span = { start: first.start, end: last.end }
  if (title.length === 1) return !isName(first) && isSingle(read, at) ? title : null
  if (/[.]\s/.test(read.text.slice(span.start, span.end))) return null
  const isTitle = title.slice(1).some(({ key }) => plain.has(key)) || (plain.has(first.key) && !first.opens)
  return isAfterSinging(read, at, isTitle) ||
    isByArtist(read, at, title.length) ||
    (isTitle && isSung(read, span, at))
    ? title
    : null
}

function isSingle({ words, text }: Words, at: number): boolean {
  const [before, first] = [words[at - 1], words[at]]
  if (!before || !first?.follows || first.opens) return false
  if (singingWords.has(before.key)) return true
  return partOf.test(text.slice(Math.max(0, first.start - 40), first.start))
}

// “Sing Over the Rainbow”, “Coldplay’s Fix You on the radio”, “a cover of Fast Car”.
function isAfterSinging({ words, text }: Words, at: number, isTitle: boolean): boolean {
  const [before, first] = [words[at - 1], words[at]]
  if (!before || !first?.follows) return false
  if (singingWords.has(before.key)) return true
  if (partOf.test(text.slice(Math.max(0, first.start - 40), first.start))) return true
  const isOwned = before.possessive && before.capital
  return isOwned && isTitle && isMusical(words, { at, reach: 14 })
}

// “Fast Car by Tracy Chapman”.
function isByArtist({ words }: Words, at: number, length: number): boolean {
  const [by, artist] = [words[at + length], words[at + length + 1]]
  if (by?.key !== 'by' || !by.follows || !artist?.capital || !artist.follows) return false
  return isMusical(words, { at, reach: 10 })
}

function isSung(read: Words, span: Span, at: number): boolean {
  if (!read.words[at]?.follows) return false
  if (isLedInto(read, span) || isFollowedBySong(read, span)) return true
  const { sentence } = read.words[at] ?? {}
  return read.words
    .slice(Math.max(0, at - 5), at)
    .some((word) => word.sentence === sentence && songWords.has(word.key))
}

// Past capitalised words and the small ones between them.
function titleEnd(words: readonly Word[], from: number): number {
  let to = from
  while (
    words[to] &&
    (to === from || words[to]?.follows) &&
    (words[to]?.capital || (to > from && little.has(words[to]?.key ?? '')))
  )
    to += 1
  while (to > from && !words[to - 1]?.capital) to -= 1
  return to
}

function isMusical(words: readonly Word[], { at, reach }: { at: number; reach: number }): boolean {
  const sentence = words[at]?.sentence
  return words
    .slice(Math.max(0, at - reach), at + reach)
    .some((word) => word.sentence === sentence && (songWords.has(word.key) || musicWords.has(word.key)))
}
