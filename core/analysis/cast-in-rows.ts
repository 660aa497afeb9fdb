import type { CastProposal, Span } from './model.ts'
import type { Name } from './names.ts'
import { type CastContext, mayBePlayed, mayPlay, toPair } from './pair.ts'

const and = /^,? (?:and|&) $/
const asWhom =
  /^(?: \([^()]{1,80}\))?,? (?:(?:who |both |are |were |here |back )*(?:play|played|playing|voice|voiced|as|are|were) )(?:(?:the|an?|his|her|their|our) (?:[\p{L}’'-]+ ){0,4}[\p{L}’'-]+, )?$/u
const byWhom =
  /^,? (?:(?:who )?(?:are|were) |both )?(?:played|voiced|portrayed)(?: \p{Ll}+){0,4} by (?:(?:the|real-life|\p{Ll}+) ){0,3}$/u

/** The pairs of a row, and where it stands. */
type CastRow = { span: Span; pairs: CastProposal[] }

/** Who plays whom where two play two, each in their order: “Malik Prentice and Andre Fontaine, as Jude and Ezra”. */
export function castInRows({ read, names }: CastContext): CastRow[] {
  const gap = (left: Name, right: Name) => read.text.slice(left.end, right.start)
  return names.flatMap((first, at) => {
    const [second, third, fourth] = names.slice(at + 1, at + 4)
    if (!second || !third || !fourth || !and.test(gap(first, second)) || !and.test(gap(third, fourth)))
      return []
    const [left, right] = [
      [first, second],
      [third, fourth],
    ] as const
    const between = gap(second, third)
    const reason = 'Two who play two.'
    const span = { start: first.start, end: fourth.end }
    const pair = (players: readonly Name[], played: readonly Name[]) =>
      players.every(mayPlay) && played.every(mayBePlayed)
        ? players.flatMap((performer, place) => {
            const character = played[place]
            return character ? [toPair({ character, performer, reason, sure: 0.85 })] : []
          })
        : []
    if (asWhom.test(between)) return [{ span, pairs: pair(left, right) }]
    return byWhom.test(between) ? [{ span, pairs: pair(right, left) }] : []
  })
}
