import { wordsAfter } from './around.ts'
import type { Quote } from './quotes.ts'
import { firstAfter } from './spans.ts'
import type { ReadText, Word } from './text.ts'
import { ofAct } from './title-labels.ts'
import { musicWords, namingWords, otherWords, sayingWords, songWords } from './words.ts'

/** “…, she says”. */
export function saidNear(words: readonly Word[]): boolean {
  // “Which is to say” says nothing of who speaks.
  return words.some(
    ({ key }, at) =>
      sayingWords.has(key) &&
      !(key === 'say' && [words[at - 1], words[at + 1]].some((one) => one?.key === 'to')),
  )
}

/** “It is called …”: a song where the sentence before is about one, else something else. */
export function calledOf({
  read,
  quote,
  before,
}: {
  read: ReadText
  quote: Quote
  before: readonly Word[]
}): 'song' | 'other' | 'named' | null {
  const naming = before.slice(0, 3).findIndex(({ key }) => namingWords.has(key))
  if (naming < 0) return null
  // “A bar called”, “the column is called”.
  const head = before.slice(naming + 1).find(({ key }) => !auxiliary.has(key))
  // “She has an album out (it’s called …”.
  if (head && /^(?:it's|which|it|that|they're)$/.test(head.key)) {
    const meant = before.slice(naming + 1, naming + 9).find(({ key }) => named.has(key) || songWords.has(key))
    if (meant) return named.has(meant.key) ? 'named' : 'song'
  }
  if (head && named.has(head.key)) return 'named'
  return sungBefore(read, quote) ? 'song' : 'other'
}

const auxiliary = new Set('is was are were be been being has have had just simply aptly'.split(' '))
/** What has a name, and is no song. */
const named = new Set(
  `bar club pub café cafe restaurant hotel ship boat band group trio quartet choir duo act man woman girl boy kid guy dog cat horse
  town street shop store company label firm magazine newspaper column blog podcast memoir book novel play film movie show series episode
  musical album record ep game app playlist mixtape mix compilation blog sequel sitcom school church team contest competition festival tour drink cocktail sandwich character`
    .trim()
    .split(/\s+/),
)

// Of the sentence before, words of singing.
function sungBefore({ words }: ReadText, { outer, paragraph }: Quote): boolean {
  const at = firstAfter(words, outer.start)
  const sentence = words[at]?.sentence ?? -9
  return words
    .slice(Math.max(0, at - 30), at)
    .some((word) => word.sentence === sentence - 1 && word.paragraph === paragraph && songWords.has(word.key))
}

/** “The George Jones classic ‘…’”. */
export function classicOf([word, before]: readonly Word[]): number {
  if (
    !word ||
    !/^(?:classic|standard|hit|oldie|chestnut|smash|banger|favou?rite|warhorse|staple|weepie)$/.test(word.key)
  )
    return 0
  return before?.capital ? 2.2 : 1.5
}

/** “Over the credits: Nina Simone, ‘…’”. */
export function isAfterName({ words, text }: ReadText, { outer }: Quote): boolean {
  const at = firstAfter(words, outer.start)
  const [last, first, before] = [words[at - 1], words[at - 2], words[at - 3]]
  if (!last?.capital || last.possessive) return false
  // “First up: Nora, ‘…’”.
  if (
    /: $/.test(text.slice(last.start - 2, last.start)) &&
    /^, [*_]?$/.test(text.slice(last.end, outer.start))
  )
    return true
  // “For the last round it’s Queen, ‘…’”, “and out comes Selena, ‘…’”.
  const isTold = /\b(?:it['’]s|it is|it was|comes|came|plays?|playing|for|then|by) (?:the )?$/i
  const lead = text.slice(Math.max(0, last.start - 60), last.start)
  if (
    /^, [*_]?$/.test(text.slice(last.end, outer.start)) &&
    isTold.test(lead.replace(/(?:\p{Lu}[\p{L}.]* (?:and |& )?){1,3}$/u, ''))
  )
    return true
  if (!first?.capital || !last.follows) return false
  return (
    /^, [*_]?$/.test(text.slice(last.end, outer.start)) &&
    !/^(?:by|says?|said|from|with)$/.test(before?.key ?? '')
  )
}

/** “Played by …”, “who plays …”: that is no music. */
export function isActing({ text }: ReadText, { key, start, end }: Word): boolean {
  if (!/^play(?:s|ed|ing)?$/.test(key)) return false
  return (
    /^\s(?:\S+\s){0,3}by\b/.test(text.slice(end, end + 30)) ||
    /\b(?:who|used to|has|had)\s(?:\w+\s)?$/.test(text.slice(Math.max(0, start - 20), start))
  )
}

/** Of words of singing: 1 beside the title, less with each word between. */
export function cueOf(words: readonly Word[], most: number): number {
  const at = words
    .slice(0, most)
    .findIndex((word, place) => songWords.has(word.key) && !isCounted(words, { word, place }))
  return at < 0 ? 0 : 1 - (0.35 * at) / most
}

// “Suspect number two” is no song; the words are in either order.
function isCounted(words: readonly Word[], { word, place }: { word: Word; place: number }): boolean {
  return (
    word.key === 'number' && [words[place - 1], words[place + 1]].some((one) => counts.has(one?.key ?? ''))
  )
}

const counts = new Set('one two three four five six seven eight nine ten'.split(' '))

/** “Kimber did ‘Rolling in the Deep’”, “she gives them …”. */
export function givenBy(before: readonly Word[]): number {
  if (/^(?:gets?|got)$/.test(before[0]?.key ?? '')) return 1.5
  if (
    before[0]?.key === 'with' &&
    !/^(?:obsessed|done|familiar|love|start|compare[ds]?|up)$/.test(before[1]?.key ?? '')
  )
    return 0.8
  return before.slice(0, 2).some(({ key }) => gives.has(key)) ? 2 : 0
}

const gives = new Set(
  'did do does doing doin done gave gives give given chose chooses chosen choosing picked picks tried tries'.split(
    ' ',
  ),
)

/** Of the sentence of a title words of music, of those beside it words of singing. */
export function musicNear({
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
  if (!isBeside) return 0
  return quote.text.trim().split(/\s+/).length > 2 ? 1.4 : 1.2
}

/** “The film ‘…’”, less so behind a comma; and “the second episode of …”. */
export function otherNear({
  read,
  quote,
  words,
}: {
  read: ReadText
  quote: Quote
  words: readonly Word[]
}): number {
  const [near] = words
    .slice(0, 3)
    // Some play the saw.
    .filter(
      ({ key, start }, at) =>
        otherWords.has(key) &&
        !(key === 'saw' && words[at + 1]?.key === 'a') &&
        // “The number that stops the show is ‘…’”.
        !(
          key === 'show' &&
          /^(?:stop|steal|close|open|end|stole)(?:s|ped|ed)?$/.test(words[at + 2]?.key ?? '')
        ) &&
        // “Hums ‘…’ as he reads”.
        !(start > quote.outer.end && doing.has(key) && words.slice(0, at).some((one) => aside.has(one.key))),
    )
  const before = read.text.slice(Math.max(0, quote.outer.start - 60), quote.outer.start)
  // “The Act One finale, ‘…’” is a song.
  if (ofAct.test(before)) return 0
  if (/\b(?:episode|season|series|finale|premiere|hour) of\b[^.!?]{0,30}$/i.test(before)) return 1.6
  if (/\b(?:the|an?|his|her|their|its|school|stage|new|old|whose|one-act) play\b[^.!?]{0,12}$/i.test(before))
    return 1
  if (!near) return 0
  const gap =
    near.start < quote.outer.start
      ? read.text.slice(near.end, quote.outer.start)
      : // Some put the comma before the closing quote.
        read.text.slice(quote.outer.end - 2, near.start)
  // “‘Lizzie,’ the musical”.
  return gap.includes(',') &&
    !/[,”"’'*_] (?:the|that|this|an?|her|his|their|its) (?:[\p{Ll}-]+ ){0,2}$/u.test(
      near.key === 'line' ? '' : gap,
    )
    ? 0.2
    : 1
}

const doing = new Set('saw seen watched watching reading reads writes wrote texts texted'.split(' '))
const aside = new Set(['as', 'while', 'and', 'before', 'after'])

/** “Blondie’s ‘Call Me’”, “‘Call Me’ by Blondie”. */
export function byArtist({ read, quote }: { read: ReadText; quote: Quote }): boolean {
  const at = firstAfter(read.words, quote.outer.start)
  const before = read.words[at - 1]
  if (
    before?.possessive &&
    before.capital &&
    !weekday.test(before.key) &&
    quote.outer.start - before.end <= 4
  )
    return true
  const [by, ...names] = wordsAfter(read, quote.outer, 6)
  const isBy = by?.key === 'by' || by?.key === 'von' || by?.key === 'de'
  if (isBy && (names[0]?.capital || names[0]?.key === 'the' || read.small)) return true
  if (/^(?:in|from|on)$/.test(before?.key ?? '')) return false
  // “, the Beatles song”, “, the one by Cher”.
  const song = names.findIndex(({ key }) => songs.has(key))
  return song >= 0 && (by?.key === 'the' || by?.key === 'that' || by?.key === 'an' || by?.key === 'a')
}

const weekday = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/
const songs = new Set(['song', 'one', 'hit', 'number', 'classic', 'standard', 'ballad', 'tune', 'anthem'])
