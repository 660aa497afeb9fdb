import { castInBrackets } from './cast-in-brackets.ts'
import { castInProse } from './cast-in-prose.ts'
import { castKnown } from './cast-known.ts'
import type { CastProposal } from './model.ts'
import type { CastContext } from './pair.ts'

/** Finds who plays whom, however a text says it. A pair is proposed once, where it stands first. */
export function findCast(context: CastContext): CastProposal[] {
  const all = [...castInBrackets(context), ...castInProse(context), ...castKnown(context)]
  const performers = new Map(
    context.names.flatMap(({ text, performer }) => (performer ? [[text, performer]] : [])),
  )
  const found = new Map<string, CastProposal>()
  for (const pair of all.sort((left, right) => left.span.start - right.span.start)) {
    const key = `${pair.character}\n${performers.get(pair.performer) ?? pair.performer}`
    if (!found.has(key)) found.set(key, pair)
  }
  return [...found.values()]
}
