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
  if (name.character !== null || name.rivals.length > 0 || places.test(name.text)) return false
  const words = name.text.split(/\s+/)
  return words.length >= 2 && words.length <= 5 && !titles.has(fold(words[0] ?? ''))
}

/** Whether a name may be that of a character. */
export function mayBePlayed({ performer, text }: Name): boolean {
  if (performer !== null || openers.has(fold(text)) || places.test(text)) return false
  return !/^(?:Broadway|Hollywood|TV)$/.test(text)
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
    performer: performer.performer ? performer.text : withoutEpithet(performer.text),
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
  /^(?:Newcomer|Guest|Star|Actor|Actress|Comedian|Singer|Broadway|Veteran|Legend|Legendary|Hollywood|Oscar|Emmy|Tony|Winner|The|Great|Voice) /

function withoutEpithet(text: string): string {
  let bare = text
  while (epithets.test(bare) && bare.split(' ').length > 2) bare = bare.replace(epithets, '')
  return bare
}
