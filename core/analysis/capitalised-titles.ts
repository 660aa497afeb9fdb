import { isOwner, longest, plain, runEnd } from './capitalised-run.ts'
import { isFollowedBySong, isLedInto } from './led-into.ts'
import type { Span } from './model.ts'
import { isPartOfWork } from './part-of-work.ts'
import type { ReadText, Word } from './text.ts'
import { musicWords, places, titles as ranks, singingWords, songWords } from './words.ts'

type Words = Pick<ReadText, 'words' | 'text'>

const partOf =
  /\b(?:cover|covers|version|rendition|reprise|verses?|chorus|bars|strains|performance|take|duet|medley) (?:of|on) (?:\S+['’]s )?$/i

// “By the Goo Goo Dolls”, “who plays Sheriff Cobb”.
const ofSomebody = /\b(?:by|who (?:plays|played)|starring|(?:install?ment|episode|revival) of) (?:the )?$/i

// “‘Roll Out the Barrel’ with Higgs and Platt”: that is who sings.
const behindTitle = /[\p{L}!?.][”"’'*_] (?:with|by|from) (?:the )?$/u
// “On Market Street Tuesday night”.
const dayBehind = / (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/

// “Sang, instead, Lamp in the Window”, “the number is Mad World”.
const shown =
  /\b(?:sings?|sang|singing)(?:,? (?:instead|then|alone|together|simply|at last|finally|the solo|a solo|the song|the tune)){0,2}[,:] $|\b(?:song|number|tune|ballad|opener|closer|encore|duet|lullaby|hymn|audition piece) (?:is|was) $/i

// “On the radio it’s the Kinks, Waterloo Sunset”.
const byName =
  /(?:\b(?:[Ii]t['’]s|[Ii]t (?:is|was)|playing|plays|comes|came)|[Cc]redits:|[Rr]adio:|[Jj]ukebox:) (?:the )?\p{Lu}[^\s,.]*(?: (?:and |& )?\p{Lu}[^\s,.]*){0,3}, $/u
// “A torch song, Casserole for One”, “a tune called Half a House”.
const apposed =
  /\b(?:song|number|tune|ballad|hymn|opener|closer|encore|anthem|lullaby|waltz|duet|solo)(?:, | (?:[\p{Ll}-]+ ){0,4}(?:called|titled|named) )$/iu

// “Half a House” in “that song, the one he wrote her, Half a House”.
const told =
  /\b(?:song|number|tune|ballad|hymn|lullaby|waltz|duet|that one|the one),? (?:the one|which|that|he|she|they|we|(?:her|his|their) \w+) [^,.!?:;]{1,50}, $/i
// Into these goes nobody.
const begunWith =
  /\b(?:(?:launch|burst|break|segu|swing|slid)\w*|broke|swung|bars|verses?|halfway|way) (?:straight |right |back |gently )?into (?:the |a |her |his |their )?(?:\p{Ll}+ )?$|\b(?:str(?:ikes?|uck|iking) up|(?:belt|lin|bang|hammer|plunk|thump|pick|pound)\w* out|(?:verses?|bars?|chorus(?:es)?|strains|rounds?|reprise) of) (?:the |a |her |his |their )?$/iu
// “The radio is playing Strawberry Wine”.
const machinePlays =
  /\b(?:radio|jukebox|stereo|band|orchestra|quartet|organist|organ|pianist|piano|fiddlers?|fiddles?|gramophone|speakers?|DJ|choir|accordion(?:ist)?|tannoy|record player|tape|boombox|bandleader|harmonica|trumpeter|violinist|busker|carousel|ice-cream (?:van|truck))(?:['’]s)?(?: (?:is|are|was|were|starts|still|softly|suddenly|all|only|just|then|has been))* (?:play(?:s|ed|ing)?|blar(?:es|ed|ing)) (?:the )?$/i

// “Paper Boats, all five verses”, “Paper Boats in four parts”.
const asMusic =
  /^['’]?,? (?:in (?:two|three|four|five|six|several|close) (?:parts|voices|keys|harmony)|in (?:unison|thirds|harmony|rounds?)|a cappella|unaccompanied|all (?:of it|(?:\w+ )?(?:verses|choruses))|as a (?:duet|lullaby|tango|waltz|round|reel|march|solo|trio)|start to finish|both verses|(?:one|two|three|four) verses?\b|the (?:first|last|second) (?:verse|chorus)|with (?:actions|harmonies|one finger))\b/i

// Of one word it may be somebody: “a bit of Chopin”.
const snatchOf = /\b(?:bits?|snatch(?:es)?|snippets?|bursts?) of $/i

type Asked = {
  at: number
  isName: (word: Word) => boolean
  isKnown: (word: Word) => boolean
}

/** Capitalised words without quotes that are the title of a song by the words around them; null where none begins. */
export function capitalisedTitleAt(read: Words, { at, isName, isKnown }: Asked): Word[] | null {
  const { words } = read
  const first = words[at]
  const earlier = words[at - 1]
  if (!first?.capital || (earlier?.capital && first.follows && !isOwner(earlier))) return null
  const title = words.slice(at, runEnd(words, at, isKnown))
  const [last] = title.slice(-1)
  if (!last || title.length >= longest || (title.some(isOwner) && !isWhole(title))) return null
  const span = { start: first.start, end: last.end }
  const isSong =
    title.length === 1 ? !isName(first) && isSingle(read, at) : isSongOf(read, { title, span, at, isKnown })
  return isSong && !isOtherwise(read, span) ? title : null
}

// “The Captain’s Parrot” is nobody’s.
function isWhole([first, ...rest]: readonly Word[]): boolean {
  return (
    first?.key === 'the' && !first.opens && rest.length > 1 && rest.findLastIndex(isOwner) < rest.length - 1
  )
}

function isSongOf(
  read: Words,
  { title, span, at, isKnown }: { title: readonly Word[]; span: Span } & Omit<Asked, 'isName'>,
): boolean {
  const [first] = title
  if (/[.]\s/.test(read.text.slice(span.start, span.end))) return false
  const isTitle =
    title.slice(1).some(({ key }) => plain.has(key)) ||
    (first !== undefined && plain.has(first.key) && !first.opens)
  if (
    isAfterSinging(read, { at, isTitle, length: title.length, isKnown }) ||
    isByArtist(read, at, title.length)
  )
    return true
  if (isTitle && isSung(read, span, at)) return true
  if (title.some(isKnown)) return false
  const lead = leadTo(read, span)
  const isClosed = /^(?:[.,;:!?)—–\n]|$| (?:over|as|while|on|again|and|by)\b)/.test(
    read.text.slice(span.end, span.end + 8),
  )
  if ((isClosed && byName.test(lead)) || [apposed, told].some((pattern) => pattern.test(lead))) return true
  if (isTitle && isTold(read, { span, at })) return true
  if (title.length > 1 && isShouted(read, { title, at }) && isLedInto(read, span)) return true
  if (title.length > 1 && first?.follows && (begunWith.test(lead) || machinePlays.test(lead))) return true
  if (title.length > 1 && first?.follows && asMusic.test(read.text.slice(span.end, span.end + 50)))
    return true
  // Of two words it may be somebody.
  return (
    first?.follows === true && title.length > 2 && (isLedInto(read, span) || isFollowedBySong(read, span))
  )
}

// “Gil gets the squeezebox down and it’s Roll Out the Barrel”.
function isTold({ words, text }: Words, { span, at }: { span: Span; at: number }): boolean {
  if (!/\bit['’]s $/i.test(text.slice(Math.max(0, span.start - 6), span.start))) return false
  const { sentence } = words[at] ?? {}
  return words
    .slice(Math.max(0, at - 24), at)
    .some((word) => word.sentence === sentence && (singingWords.has(word.key) || musicWords.has(word.key)))
}

// “They open with NINETY-NINE PERCENT”.
function isShouted({ words }: Words, { title, at }: { title: readonly Word[]; at: number }): boolean {
  const isLoud = ({ text }: Word) => text.length > 1 && text === text.toUpperCase()
  return (
    title.every((word) => isLoud(word) || word.text.length === 1) &&
    !words.slice(Math.max(0, at - 2), at).some(isLoud)
  )
}

// An artist, a longer work, or somebody.
function isOtherwise(read: Words, span: Span): boolean {
  const lead = leadTo(read, span)
  if (
    places.test(read.text.slice(span.start, span.end)) &&
    dayBehind.test(read.text.slice(span.start, span.end))
  )
    return true
  return isArtistOf(read, span) || ofSomebody.test(lead) || behindTitle.test(lead) || isPartOfWork(read, span)
}

// “The George Jones classic”.
function isArtistOf({ text }: Words, { end }: Span): boolean {
  return /^['’]?s? (?:song|number|one|hit|classic|standard|ballad|tune|anthem|record|medley|cover|album|songs|numbers)\b/.test(
    text.slice(end, end + 12),
  )
}

function leadTo({ text }: Words, { start }: Span): string {
  return text.slice(Math.max(0, start - 60), start)
}

function isSingle(read: Words, at: number): boolean {
  const { words } = read
  const [before, first] = [words[at - 1], words[at]]
  if (!before || !first?.follows || first.opens) return false
  if (singingWords.has(before.key)) return true
  return partOf.test(leadTo(read, first))
}

// “Sing Over the Rainbow”, “Coldplay’s Fix You on the radio”, “a cover of Fast Car”.
function isAfterSinging(
  read: Words,
  {
    at,
    isTitle,
    length,
    isKnown,
  }: { at: number; isTitle: boolean; length: number; isKnown: (word: Word) => boolean },
): boolean {
  const { words } = read
  const [before, first] = [words[at - 1], words[at]]
  if (!before || !first) return false
  const lead = leadTo(read, first)
  if (shown.test(lead)) return true
  if (!first.follows) return false
  if (singingWords.has(before.key) || partOf.test(lead) || snatchOf.test(lead)) return true
  const isOwned = isOwner(before) && before.capital
  const isByArtist =
    before.follows && !ranks.has(first.key) && words[at - 2]?.capital === true && !isKnown(before)
  return isOwned && (isTitle || (isByArtist && length > 1)) && isMusical(words, { at, reach: 14 })
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

function isMusical(words: readonly Word[], { at, reach }: { at: number; reach: number }): boolean {
  const sentence = words[at]?.sentence
  return words
    .slice(Math.max(0, at - reach), at + reach)
    .some((word) => word.sentence === sentence && (songWords.has(word.key) || musicWords.has(word.key)))
}
