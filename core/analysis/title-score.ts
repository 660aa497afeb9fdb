import { wordsAfter, wordsBefore } from './around.ts'
import { isFamous } from './famous.ts'
import { isFamousWork } from './famous-works.ts'
import { fold } from './fold.ts'
import { isHinted } from './hints.ts'
import { isFollowedBySong, isLedInto } from './led-into.ts'
import type { KnownSong } from './model.ts'
import { isPartOfWork } from './part-of-work.ts'
import type { Quote } from './quotes.ts'
import type { ReadText, Word } from './text.ts'
import {
  byArtist,
  calledOf,
  classicOf,
  cueOf,
  givenBy,
  isActing,
  isAfterName,
  musicNear,
  otherNear,
  saidNear,
} from './title-cues.ts'
import { askedFor, isLabelled, isOneOfMany, isSaidToBeSong } from './title-labels.ts'
import { isPhrase, type Look } from './titled.ts'
import { singingWords } from './words.ts'

/** How much a hint says; with what the signs of other songs say it is enough. */
const hinted = 1.3

/** What a title says that many people know. */
const wellKnown = 1.6
/** From how much on even the title of a film is that of a song: “sings ‘Cabaret’”. */
const sungBeside = 2.6

type Weighed = {
  read: ReadText
  quote: Quote
  quoted: ReadonlySet<Word>
  known: KnownSong | null
  isEpisode: boolean
  isItalic: boolean
  look: Look
}

/** How much speaks for a song, and in words why. */
export function weigh(weighed: Weighed): { score: number; reason: string } {
  const { known, isEpisode, isItalic, look, quote } = weighed
  if (isEpisode && !known) return { score: -5, reason: 'The title of an episode, or of the show.' }
  if (look === 'line' || look === 'stress') return { score: -5, reason: 'Something that is said.' }
  const { words, others } = weighWords(weighed)
  const looks = (isItalic ? -0.6 : 0) + (look === 'phrase' ? -0.4 : 0)
  const famous = !known && isFamous(quote.text) ? (quote.text.trim().includes(' ') ? wellKnown : 0.7) : 0
  const work = !known && words < sungBeside && isFamousWork(quote.text) ? -wellKnown : 0
  const speaking = look === 'title' && speaks(quote.text) ? (words > 0 ? 1.3 : 0.5) : 0
  return {
    score: (known ? 4 : 0) + words - others + looks + speaking + famous + work,
    reason: known ? 'A known song.' : 'A title beside words of singing.',
  }
}

// What the words around a title say for a song, and for something else.
function weighWords({ read, quote, quoted, look }: Weighed): { words: number; others: number } {
  const isFree = (word: Word) => !quoted.has(word) && !isActing(read, word)
  const before = wordsBefore(read, quote.outer).filter(isFree)
  const after = wordsAfter(read, quote.outer).filter(isFree)
  const song = Math.max(cueOf(before, 14), cueOf(after, 10))
  const mayBeLed = look === 'title' || (look === 'phrase' && isPhrase(quote.text))
  const isLed = mayBeLed && (isLedInto(read, quote.outer) || isFollowedBySong(read, quote.outer))
  const called = calledOf({ read, quote, before })
  const words =
    Math.max(3 * song, isLed ? 2.2 : 0) +
    Math.max(
      song > 0 ? 0 : musicNear({ read, quote, isFree }),
      look === 'title' && isHinted(read, quote.outer) ? hinted : 0,
    ) +
    (byArtist({ read, quote }) ? 2.2 : 0) +
    givenBy(before) +
    classicOf(before) +
    (called === 'song' ? 1 : 0) +
    (isAfterName(read, quote) ? 1.2 : 0) +
    (askedFor(read, quote) ? 2 : 0) +
    (isOneOfMany(read, quote) ? 1.2 : 0) +
    (isLabelled(read, quote) ? 2 : 0) +
    (isSaidToBeSong(read, quote) ? 2 : 0) +
    (isLed && look === 'phrase' ? 0.4 : 0)
  const other = Math.max(
    otherNear({ read, quote, words: isLed ? before.slice(0, 1) : before }),
    otherNear({ read, quote, words: after }),
    goesOn.test(read.text.slice(quote.outer.end, quote.outer.end + 30)) ? 1.5 : 0,
    isWordOrLikened(read, quote) ? 1.5 : 0,
    isPartOfWork(read, quote.outer) ? 1.8 : 0,
    !isLed && (saidNear(untilSung(before)) || saidNear(after.slice(0, 3))) ? 1 : 0,
    called === 'named' ? 1.8 : called === 'other' && song === 0 ? 1 : 0,
  )
  return { words, others: 2.5 * other + (isLed ? 0 : inside(before[0]?.key ?? '', song)) }
}

// “There being nothing else to say, sings ‘…’”.
function untilSung(before: readonly Word[]): readonly Word[] {
  const at = before.slice(0, 3).findIndex(({ key }) => singingWords.has(key))
  return before.slice(0, at < 0 ? 3 : at)
}

// “…” she goes: somebody speaks.
const goesOn = /^,?\s(?:he|she|they|i)(?: just)? (?:goes|go|went|was like|is like|were like|says|said)\b/i

// She goes, “…”; “stops at the word ‘…’”; “it’s ‘…’ with lockers”.
function isWordOrLikened({ text }: ReadText, { outer }: Quote): boolean {
  const before = text.slice(Math.max(0, outer.start - 40), outer.start)
  return (
    /\b(?:he|she|they|i) (?:\w+ )?(?:goes|went|goes on), $|\bthe (?:words?|phrase|syllable) $/i.test(
      before,
    ) ||
    (/\b(?:it['’]s|is) (?:basically |just |really |like )?[*_]?$/i.test(before) &&
      /^[^,.!?][^\p{L}.,]? (?:with \p{Ll}|meets |but with |in space)/u.test(
        text.slice(outer.end - 2, outer.end + 20),
      ))
  )
}

// “In ‘…’”, “from ‘…’” is hardly ever a song; “on ‘…’” only where one is sung.
function inside(before: string, song: number): number {
  if (/^(?:from|in|at)$/.test(before)) return 3
  return before === 'on' && song < 1 ? 1.5 : 0
}

// Songs speak of “I” and “you”; shows, books and films seldom do.
function speaks(title: string): boolean {
  const words = title.split(/\s+/)
  return words.length > 1 && words.some((word) => personal.has(fold(word)))
}

const personal = new Set(
  "i you me my your baby love i'm i'll you're ain't don't can't won't gonna wanna let's".split(' '),
)
