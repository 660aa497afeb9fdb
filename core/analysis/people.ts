import { isEverybody } from './everybody.ts'
import type { CastProposal, Known, Span } from './model.ts'
import type { Name } from './names.ts'
import { withoutTitle } from './pair.ts'
import { firstAfter } from './spans.ts'
import type { ReadText } from './text.ts'
import { wholeNames } from './whole-names.ts'
import { openers, places } from './words.ts'

/** Somebody in the story where the text names them, or who plays them. */
export type Person = Pick<
  Name,
  'start' | 'end' | 'at' | 'to' | 'text' | 'sentence' | 'paragraph' | 'possessive'
> & {
  record: string
  isKnown: boolean
}

/** Who in the story each name means: a performer the character, where the text or what is known tells which. */
export function findPeople({
  names,
  cast,
  known: { characters },
}: {
  names: readonly Name[]
  cast: readonly CastProposal[]
  known: Pick<Known, 'characters'>
}): Person[] {
  const pairs = [
    ...cast.map(({ performer, character }) => [performer, character] as const),
    ...characters.flatMap(({ name, performers }) =>
      performers.map((performer) => [performer, name] as const),
    ),
  ]
  const roles = new Map<string, string | null>()
  for (const [performer, character] of pairs)
    roles.set(performer, roles.has(performer) && roles.get(performer) !== character ? null : character)
  const known = new Set(cast.map(({ character }) => character))
  const wholeKnown = wholeNames([...known])
  const whole = wholeNames(
    names.flatMap(({ kind, performer, text }) =>
      kind === 'unknown' && !performer && !roles.has(text) ? [text] : [],
    ),
  )
  return names.flatMap((name) => {
    const role = roles.get(name.text) ?? (name.performer ? roles.get(name.performer) : null)
    if (role) return [toPerson(name, role, true)]
    if (name.character) return [toPerson(name, name.character, true)]
    if (name.performer || name.rivals.length > 0 || name.unsure || roles.has(name.text)) return []
    if (openers.has(name.text.toLowerCase()) || isEverybody(name.text)) return []
    if (places.test(name.text) || !/\p{Ll}/u.test(name.text) || weekdays.test(name.text)) return []
    const record = wholeKnown.get(name.text) ?? whole.get(name.text) ?? withoutTitle(name.text)
    return [toPerson(name, record, known.has(record))]
  })
}

const weekdays =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|August|September|October|November|December)$/

function toPerson(
  { start, end, at, to, text, sentence, paragraph, possessive }: Name,
  record: string,
  isKnown: boolean,
): Person {
  return { start, end, at, to, text, sentence, paragraph, possessive, record, isKnown }
}

export type Sex = 'he' | 'she'

const sexes: Record<string, Sex> = { he: 'he', himself: 'he', she: 'she', herself: 'she' }
const styled: [Sex, RegExp][] = [
  ['he', /^(?:mr|lord|sir|king|prince|father|brother|uncle|grandpa|don|herr|señor)\b/i],
  ['she', /^(?:mrs|ms|miss|lady|dame|queen|princess|mother|sister|aunt|grandma|do[nñ]a|frau|señora)\b/i],
]

/** Whether a text says “he” or “she” of somebody, by the sentences that name nobody else. */
export function findSexes({ words }: ReadText, people: readonly Person[]): ReadonlyMap<string, Sex> {
  const votes = new Map<string, number>()
  for (const { text, record } of people) {
    const sex = styled.find(([, pattern]) => pattern.test(text))?.[0]
    if (sex) votes.set(record, (votes.get(record) ?? 0) + (sex === 'he' ? 5 : -5))
  }
  for (const [sentence, all] of Map.groupBy(people, (one) => one.sentence)) {
    const here = all.some(({ isKnown }) => isKnown) ? all.filter(({ isKnown }) => isKnown) : all
    const [first] = here
    if (!first || here.some(({ record }) => record !== first.record)) continue
    const sex = sexOf(words, { from: first.to, sentence })
    if (sex) votes.set(first.record, (votes.get(first.record) ?? 0) + (sex === 'he' ? 1 : -1))
  }
  return new Map(
    [...votes].flatMap(([record, vote]) => (vote === 0 ? [] : [[record, vote > 0 ? 'he' : 'she'] as const])),
  )
}

// The first “he” or “she” behind a name in its sentence, or with which the next begins.
function sexOf(words: ReadText['words'], { from, sentence }: { from: number; sentence: number }): Sex | null {
  for (let at = from; at < words.length; at += 1) {
    const word = words[at]
    if (!word || word.sentence > sentence + 1) return null
    const sex = sexes[word.key]
    if (sex) return sex
    if (word.sentence > sentence) return null
  }
  return null
}

/** The last of those named before a place whom “he” or “she” may mean. */
export function lastOf(
  people: readonly Person[],
  { place, sex, sexes: known }: { place: Span; sex: Sex; sexes: ReadonlyMap<string, Sex> },
): Person | null {
  const before = people.slice(0, firstAfter(people, place.start)).slice(-12)
  const fits = (one: Person) => (known.get(one.record) ?? sex) === sex
  return before.findLast((one) => one.isKnown && fits(one)) ?? before.findLast(fits) ?? null
}
