import { castInBrackets } from './cast-in-brackets.ts'
import { castInProse } from './cast-in-prose.ts'
import { castKnown } from './cast-known.ts'
import type { CastProposal } from './model.ts'
import { type CastContext, withoutTitle } from './pair.ts'
import { wholeNames } from './whole-names.ts'

/** Finds who plays whom, however a text says it. A pair is proposed once, where it stands first. */
export function findCast(context: CastContext): CastProposal[] {
  const all = [...castInBrackets(context), ...castInProse(context), ...castKnown(context)]
  const performers = new Map(
    context.names.flatMap(({ text, performer }) => (performer ? [[text, performer]] : [])),
  )
  const found = new Map<string, CastProposal>()
  const whole = wholeNames(
    context.names.flatMap(({ kind, performer, text }) =>
      kind === 'unknown' && !performer ? [withoutTitle(text)] : [],
    ),
  )
  for (const one of all.sort((left, right) => left.span.start - right.span.start)) {
    const pair = one.record === null ? { ...one, character: whole.get(one.character) ?? one.character } : one
    const key = `${pair.character}\n${performers.get(pair.performer) ?? pair.performer}`
    const earlier = found.get(key)
    if (!earlier) found.set(key, pair)
    // A surname alone says less than the whole name further on.
    else if (!earlier.performer.includes(' ') && pair.performer.includes(' '))
      found.set(key, { ...earlier, performer: pair.performer })
  }
  return [...found.values()]
}
