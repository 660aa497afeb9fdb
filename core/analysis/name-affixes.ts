import type { Word } from './text.ts'
import { openers } from './words.ts'

/** What stands behind a name and belongs to it, as it is compared. */
const suffixes = new Set(['jr', 'sr', 'ii', 'iii', 'iv'])

/** Whether a word, as it is compared, is one behind a name: the Jr. of “Leslie Odom Jr.” is nobody’s surname. */
function isSuffix(key: string): boolean {
  return suffixes.has(key)
}

/** The words of a name without those behind it. */
export function withoutSuffix(words: readonly string[]): readonly string[] {
  return words.length > 1 && isSuffix(words.at(-1) ?? '') ? words.slice(0, -1) : words
}

// “Row F. Nora sings.”
const lettered = new Set(
  'row seat section plan block platform gate side act exhibit vitamin level grade point group studio stage flat apartment door'.split(
    ' ',
  ),
)

/** Whether a word is the J. of “J. Quigley”: with a dot, and before a name. */
export function isInitial(text: string, words: readonly Word[], at: number): boolean {
  const [word, next] = [words[at], words[at + 1]]
  return (
    word !== undefined &&
    /^\p{Lu}$/u.test(word.text) &&
    text[word.end] === '.' &&
    next?.follows === true &&
    next.capital &&
    !openers.has(next.key) &&
    !lettered.has(words[at - 1]?.key ?? '')
  )
}

/** Where a name ends that has a Jr. or III behind it, with or without a comma. */
export function suffixFrom(text: string, words: readonly Word[], to: number): number {
  const [last, next] = [words[to - 1], words[to]]
  if (!last || !next?.capital || last.possessive || !isSuffix(next.key)) return to
  return /^,? $/.test(text.slice(last.end, next.start)) ? to + 1 : to
}
