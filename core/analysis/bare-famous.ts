import { wordsAfter, wordsBefore } from './around.ts'
import { isKnownSong } from './bare-known.ts'
import { famousAt } from './famous.ts'
import { isFollowedBySong, isLedInto } from './led-into.ts'
import type { Span } from './model.ts'
import { isPartOfWork } from './part-of-work.ts'
import type { ReadText, Word } from './text.ts'
import { isSmall } from './titled.ts'
import { openers, singingWords, songWords } from './words.ts'

type Asked = {
  read: ReadText
  at: number
  isName: (word: Word) => boolean
  isOfMusic: boolean
}

/** The words of a title that many people know, without quotes, where the words around it mean the song. */
export function famousSungAt({ read, at, isName, isOfMusic }: Asked): Word[] | null {
  const words = famousWritten(read, at)
  const [first, last] = [words?.[0], words?.at(-1)]
  if (!words || !first || !last || words.some(isName) || read.headings.has(first.paragraph)) return null
  const span = { start: first.start, end: last.end }
  if ((words.length < 3 && isThing(read, { first, last })) || isOfThing(read, first) || isIdiom(read, words))
    return null
  if (words.length === 1)
    return isSingle(read, { first, span }) || (isOfMusic && isShown(read, span)) ? words : null
  const isTitle = words.every(({ capital, key }) => capital || isSmall(key))
  if (!isTitle && !isAfterSinging(read, span) && !isLedInto(read, span) && !isFollowedBySong(read, span))
    return null
  if (words.length < 3 && isNamed(read, span)) return null
  if (read.small && isSaidToBeSung(read, words)) return words
  const isBesideMusic = isOfMusic || isSungBefore(read, at)
  const isEnough =
    isTitle &&
    isBesideMusic &&
    !words.every(({ key }) => openers.has(key)) &&
    (words.length > 2 || !isPlace(read, first)) &&
    !isPartOfWork(read, span)
  const title = read.text.slice(span.start, span.end)
  return isEnough ||
    isKnownSong({ read, words, isName, isOfMusic: isBesideMusic, title: isTitle ? title : '' })
    ? words
    : null
}

// Without capitals only where its writer has none, or right behind a word of singing.
function famousWritten(read: ReadText, at: number): Word[] | null {
  const found = famousAt(read.words, at)
  if (!found?.[0]) return null
  const next = read.words[at + found.length]
  if (next?.follows && next.capital && found[0].capital) return null
  const isTitle =
    found[0].capital && found.every(({ capital, key }, place) => capital || (place > 0 && isSmall(key)))
  if (isTitle || (found.length > 2 && (read.small || isAfterSinging(read, found[0])))) return found
  return read.small && isSaidToBeSung(read, found) ? found : null
}

// “Does landslide by fleetwood mac”, “starts singing creep”, where nothing has a capital letter.
function isSaidToBeSung(read: ReadText, found: readonly Word[]): boolean {
  const [first, last] = [found[0], found.at(-1)]
  if (!first?.follows || !last) return false
  const isBy = / by \p{L}/u.test(read.text.slice(last.end, last.end + 5))
  const isDone = /^(?:does|do|doing|did)$/.test(wordsBefore(read, first, 1)[0]?.key ?? '')
  return isAfterSinging(read, first) || (isDone && (isBy || found.length > 1))
}

function isAfterSinging(read: ReadText, span: Span): boolean {
  return singingWords.has(wordsBefore(read, span, 1)[0]?.key ?? '')
}

// Of one word it may be somebody: “dances with Jolene”, “does Brandy and Monica”.
function isSingle(read: ReadText, { first, span }: { first: Word; span: Span }): boolean {
  if (!first.follows || first.opens || first.possessive || isPartOfWork(read, span)) return false
  if (/^(?:,| and| &) \p{Lu}\p{L}* (?!and )/u.test(read.text.slice(span.end, span.end + 30))) return false
  const [before] = wordsBefore(read, span, 1)
  if (before?.possessive && before.capital) return true
  const isLed = isLedInto(read, span) && !/^(?:with|on|for|from|gives?|gave)$/.test(before?.key ?? '')
  return isLed || isAfterSinging(read, span)
}

// “The Blue Moon, a club”, not “the Blue Moon number”.
function isThing(read: ReadText, { first, last }: { first: Word; last: Word }): boolean {
  const [next] = wordsAfter(read, last, 1)
  const [before] = wordsBefore(read, first, 1)
  return (
    before?.key === 'the' &&
    !before.capital &&
    first.key !== 'the' &&
    first.follows &&
    !songWords.has(next?.key ?? '')
  )
}

// “In the band Dancing Queen”.
function isOfThing(read: ReadText, first: Word): boolean {
  const [before] = wordsBefore(read, first, 1)
  return (
    first.follows &&
    /^(?:band|group|act|duo|trio|quartet|choir|label|boat|ship|horse|dog|cat|pub|bar|club|hotel|team|show|film|movie|musical|play|novel|episode|album)$/.test(
      before?.key ?? '',
    )
  )
}

// “Sings all the way to the bank”.
function isIdiom(read: ReadText, words: readonly Word[]): boolean {
  return !read.small && !words[0]?.capital && words.every(({ key }) => openers.has(key))
}

// “A club called Blue Moon”, not “a song called Blue Moon”.
function isNamed(read: ReadText, span: Span): boolean {
  const before = wordsBefore(read, span, 5)
  return (
    /^(?:called|named|like|as|in|at|from)$/.test(before[0]?.key ?? '') &&
    !before.some(({ key }) => songWords.has(key))
  )
}

// “In Penny Lane”; the first words of a sentence have a capital letter anyway.
function isPlace(read: ReadText, first: Word): boolean {
  const [before] = wordsBefore(read, first, 1)
  return (
    !first.follows ||
    /^(?:in|at|to|from|on|near|down|up|off|along|of|called|named|like|as)$/.test(before?.key ?? '')
  )
}

function isShown({ text }: ReadText, { start, end }: Span): boolean {
  return (
    /\bit['’]s $/i.test(text.slice(Math.max(0, start - 6), start)) && /^[.,!;]/.test(text.slice(end, end + 1))
  )
}

// “She is heard through the wall, humming. It is Barbara Allen.”
function isSungBefore({ words }: Pick<ReadText, 'words'>, at: number): boolean {
  const { sentence = 0, paragraph } = words[at] ?? {}
  return words
    .slice(Math.max(0, at - 40), at)
    .some(
      (word) => word.sentence >= sentence - 1 && word.paragraph === paragraph && singingWords.has(word.key),
    )
}

/** Whether words end with a title that many people know: “Beatles In My Life”. */
export function endsFamous(
  { words }: Pick<ReadText, 'words'>,
  { at, length }: { at: number; length: number },
): boolean {
  for (let place = at + 1; place < at + length - 1; place += 1)
    if ((famousAt(words, place)?.length ?? 0) === at + length - place) return true
  return false
}

/** How many titles that many people know make a text one about music. */
const enough = 3

/** Whether a text names so many well-known titles, without quotes, that it is about music. */
export function namesFamous(read: ReadText): boolean {
  const found = new Set<string>()
  for (let at = 0; at < read.words.length && found.size < enough; at += 1) {
    const words = famousWritten(read, at)
    if (words && words.length > 2) found.add(words.map(({ key }) => key).join(' '))
  }
  return found.size >= enough
}
