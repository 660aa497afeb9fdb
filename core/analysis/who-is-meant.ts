import { lastOf, type Person, type Sex } from './people.ts'
import { firstAfter } from './spans.ts'
import type { ReadText, Word } from './text.ts'

/** A text with the people in it, and of whom it says “he” or “she”. */
export type Told = { read: ReadText; people: readonly Person[]; sexes: ReadonlyMap<string, Sex> }

const single: Record<string, Sex> = { he: 'he', his: 'he', him: 'he', she: 'she', her: 'she' }

/** Whether a word stands for one or several people. */
export function isPronoun(read: ReadText, word: Word): boolean {
  return isSeveral(read, word) || single[word.key] !== undefined
}

/** Whom “he”, “she” or “they” means, of those named before; null where that is nobody. */
export function whoIs({ people, sexes, read }: Told, pronoun: Word): Person[] | null {
  if (isSeveral(read, pronoun)) return lastFew(people, pronoun)
  const sex = single[pronoun.key]
  const one = sex ? lastOf(people, { place: pronoun, sex, sexes }) : null
  return one && [one]
}

/** “He and Mrs Gosling”: whom the pronoun means is of the group. */
export function withPronoun(asked: Told, group: Person[]): Person[] {
  const [first] = group
  const { words, text } = asked.read
  const [and, pronoun] = [words[(first?.at ?? 0) - 1], words[(first?.at ?? 0) - 2]]
  if (!first || and?.key !== 'and' || !pronoun || !/^(?:he|she)$/.test(pronoun.key)) return group
  if (text.slice(pronoun.end, and.start).trim() !== '') return group
  return [...(whoIs(asked, pronoun) ?? []), ...group]
}

// “They”, “both”, “the two of them”.
function isSeveral({ text }: ReadText, { key, end }: Word): boolean {
  return (
    /^(?:they|both|duo|trio)$/.test(key) ||
    (/^(?:two|three|pair)$/.test(key) && /^ of (?:them|us)\b/.test(text.slice(end, end + 8)))
  )
}

function lastFew(people: readonly Person[], pronoun: Word): Person[] | null {
  const before = people
    .slice(0, firstAfter(people, pronoun.start))
    .filter(({ paragraph }) => paragraph >= pronoun.paragraph - 1)
  const known = before.filter(({ isKnown }) => isKnown)
  const distinct = [...new Map((known.length > 1 ? known : before).map((one) => [one.record, one])).values()]
  const last = distinct.slice(pronoun.key === 'three' || pronoun.key === 'trio' ? -3 : -2)
  return last.length > 0 ? last : null
}

/** “Karen watches, and when she sings …”: whether the pronoun is not the one who was named last. */
export function meansAnother(
  { read, sexes }: Told,
  { last, pronoun }: { last: Person; pronoun: Word },
): boolean {
  if (isSeveral(read, pronoun)) return true
  if (!/^(?:she|he)$/.test(pronoun.key)) return false
  const sex = sexes.get(last.record)
  return sex ? sex !== single[pronoun.key] : pronoun.start - last.end > 60
}
