import type { Quote } from './quotes.ts'
import { firstAfter } from './spans.ts'
import type { ReadText } from './text.ts'
import { otherWords, songWords } from './words.ts'

/** “What did Nora sing? ‘Stars.’” */
export function askedFor({ text, words }: ReadText, { outer }: Quote): boolean {
  const lead = text.slice(Math.max(0, outer.start - 80), outer.start)
  if (
    !/\b(?:what|which|song|number|tune)\b[^.!?]*\?["”’]?\s+(?:A\.|[\p{Lu}]+:)?\s*(?:it (?:was|is) )?[*_]?$/iu.test(
      lead,
    )
  )
    return false
  const at = firstAfter(words, outer.start)
  const before = words
    .slice(Math.max(0, at - 16), at)
    .filter(({ sentence }) => sentence >= (words[at]?.sentence ?? 0) - 2)
  return before.some(({ key }) => songWords.has(key)) && !before.some(({ key }) => otherWords.has(key))
}

/** “…, which is your basic love song”. */
export function isSaidToBeSong({ text }: ReadText, { outer }: Quote): boolean {
  return /^[“”"’'*_,.]*\s(?:(?:which|that) (?:is|was)|which['’]s|that['’]s) (?:[^\s,.;]+ ){1,5}(?:song|number|ballad|tune|duet|anthem|lullaby|hymn|standard|waltz)\b/i.test(
    text.slice(outer.end, outer.end + 70),
  )
}

// “The number that stops the show is ‘Stars’”.
const thatIs =
  /\b(?:number|song|tune|ballad) (?:that|which|they|she|he|we) [^.!?,;]{1,40} (?:is|was) [“"‘'*_]*$/i
/** “The Act One finale, ‘Stars’”. */
export const ofAct = /\bact (?:one|two|three|i+) (?:finale|opener|closer),? (?:is )?[“"‘'*_]*$/i

/** “Closing song: ‘Stars’”. */
export function isLabelled({ text }: ReadText, { outer }: Quote): boolean {
  const lead = text.slice(Math.max(0, outer.start - 50), outer.start)
  return (
    ofAct.test(lead) ||
    thatIs.test(lead) ||
    /\b(?:song|music|soundtrack|track|tune|number|encore|opener|closer|audition|performance)s?(?: of the (?:week|night|episode))?: [*_]?$/i.test(
      lead,
    )
  )
}

/** “A lovely ‘Stars’ from Nora”, “a ‘Stars’ that Nora growls”. */
export function isOneOfMany({ text }: ReadText, { outer }: Quote): boolean {
  return (
    /\b(?:an?|another) (?:[\p{Ll}-]+,? ){0,3}[*_]?$/u.test(
      text.slice(Math.max(0, outer.start - 50), outer.start),
    ) && /^ (?:from|that|which) (?:\p{Lu}|he |she |they )/u.test(text.slice(outer.end, outer.end + 12))
  )
}
