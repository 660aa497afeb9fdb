import { readBrackets } from './brackets.ts'
import type { CastProposal } from './model.ts'
import { type CastContext, mayBePlayed, toPair } from './pair.ts'
import { firstAfter } from './spans.ts'

/** How many brackets make it the way in which a text names its cast. */
const fewest = 3

/**
 * “Lindqvist (Amery) directs; Osei (Bright-Carr) stars”: one name in brackets behind another says little, but a text that has
 * several of them names its cast so. Once only for each of both, as places and dates come again.
 */
export function castBySurnames({ read, names }: CastContext): CastProposal[] {
  const found = readBrackets(read.text).flatMap((bracket) => {
    const at = firstAfter(names, bracket.start)
    const [performer, character] = [names[at], names[at - 1]]
    if (!performer || !character || performer.start !== bracket.start || performer.text.includes(' '))
      return []
    if (!/^(?:\)|, )/.test(read.text.slice(performer.end, performer.end + 2))) return []
    if (read.text.slice(character.end, bracket.start) !== ' (' || !mayBePlayed(character)) return []
    if (performer.character !== null || performer.rivals.length > 0 || !mayBePlayed(performer)) return []
    return [toPair({ character, performer, reason: 'One of several names in brackets.', sure: 0.8 })]
  })
  const isOnce = ({ performer, character }: CastProposal) =>
    found.every((other) => (other.performer === performer) === (other.character === character))
  const pairs = found.filter(isOnce)
  return new Set(pairs.map(({ character }) => character)).size >= fewest ? pairs : []
}
