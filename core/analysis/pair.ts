import { isEverybody } from './everybody.ts'
import { isFamous } from './famous.ts'
import { fold } from './fold.ts'
import type { KnownNames } from './known-names.ts'
import type { CastProposal } from './model.ts'
import type { Name } from './names.ts'
import type { ReadText } from './text.ts'
import { openers, places, titles } from './words.ts'

/** What the rules of a cast look at. */
export type CastContext = { read: ReadText; names: readonly Name[]; known: KnownNames }

/** Whether a name may be that of a performer: known as one, or of two to five words and of nobody in the story. */
export function mayPlay(name: Name): boolean {
  if (name.performer) return true
  if (name.character !== null || name.rivals.length > 0) return false
  // Nobody is called like a song that everybody knows.
  if (places.test(name.text) || isEverybody(name.text) || isFamous(name.text)) return false
  const words = name.text.split(/\s+/)
  // Those who play may be Dames and Sirs.
  if (words.length > 2 && /^(?:Dame|Sir)$/.test(words[0] ?? '')) return true
  return words.length >= 2 && words.length <= 5 && !titles.has(fold(words[0] ?? ''))
}

/** Whether somebody is known as nobody but himself, as a contestant is. */
export function playsSelf({ character }: Name, { performers }: KnownNames): boolean {
  return character !== null && (performers.get(character) ?? []).includes(character)
}

const months = /^(?:April|May|June|August)$/

/** Whether a name may be that of a character. */
export function mayBePlayed({ performer, text }: Name): boolean {
  if (
    performer !== null ||
    (openers.has(fold(text)) && !months.test(text)) ||
    places.test(text) ||
    isEverybody(text)
  )
    return false
  return !/^(?:Broadway|Hollywood|TV|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?)$/.test(text)
}

/** Whether a name is that of a role in another show: “as Dorothy in *Oz*”. */
export function isElsewhere({ text }: ReadText, { character, end }: Name): boolean {
  return (
    character === null && /^\s(?:in|on|from|for)\s(?:the\s)?[*_“"‘'\p{Lu}]/u.test(text.slice(end, end + 16))
  )
}

type Pair = { character: Name; performer: Name; reason: string; sure: number }

/** A pair of names as it is proposed: as known, or as written without ranks and praise. */
export function toPair({ character, performer, reason, sure }: Pair): CastProposal {
  return {
    span: {
      start: Math.min(character.start, performer.start),
      end: Math.max(character.end, performer.end),
    },
    character: character.character ?? withoutTitle(character.text),
    record: character.character,
    performer: performer.performer
      ? performer.text.replace(/^(?:Poor|Dear|Sweet) (?=\S+ )/, '')
      : withoutEpithet(performer.text),
    reason,
    sure,
  }
}

const pity = /^(?:poor|dear|sweet)$/i
// Part of what somebody is called: “Old Man Crabtree”, “Big Al Porter”.
const bynames = /^(?:old|young|little|big|saint|st|special)$/i

// “Commander Ines Okoro” is Ines Okoro, “Sister Ghent” is no other.
export function withoutTitle(text: string): string {
  const words = text.split(' ')
  const isExtra = () => {
    const [first = ''] = words
    if (bynames.test(first) || words.length < 2) return false
    return words.length > 2 ? titles.has(fold(first)) : pity.test(first)
  }
  while (isExtra()) words.shift()
  return words.join(' ')
}

const epithets =
  /^(?:Newcomer|Guest|Star|Actor|Actress|Comedian|Singer|Broadway|Veteran|Legend|Legendary|Hollywood|Oscar|Emmy|Tony|Winner|The|Great|Voice|Poor|Dear|Sweet) /

// “Freddy Olmos of Corpus Christi”, “legend Freddy Olmos”.
function withoutEpithet(text: string): string {
  let bare = text.replace(/(?<=\S \S+) (?:of|from) .*$/, '')
  while (epithets.test(bare) && bare.split(' ').length > 2) bare = bare.replace(epithets, '')
  return bare
}
