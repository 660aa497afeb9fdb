import type { CastProposal } from './model.ts'
import { type CastContext, toPair } from './pair.ts'

/** How many sentences may lie between the two. */
const nearby = 4

/** Who is known to play somebody who is named nearby: however it is said, it is that pair. */
export function castKnown({ names, known }: CastContext): CastProposal[] {
  const named = new Set<string>()
  return names.flatMap((performer) => {
    if (!performer.performer || named.has(performer.performer)) return []
    const roles = known.roles.get(performer.performer) ?? []
    const near = names
      .filter(
        ({ character, sentence }) =>
          character !== null &&
          roles.includes(character) &&
          Math.abs(sentence - performer.sentence) <= nearby,
      )
      .sort((left, right) => Math.abs(left.at - performer.at) - Math.abs(right.at - performer.at))
    const [first] = near
    if (!first) return []
    named.add(performer.performer)
    const beside = near.filter(({ sentence }) => Math.abs(sentence - performer.sentence) <= 1)
    const characters = [...new Map([first, ...beside].map((one) => [one.character, one])).values()]
    const reason = 'Known to play this character, who is named beside.'
    return characters.map((character) => toPair({ character, performer, reason, sure: 0.9 }))
  })
}
