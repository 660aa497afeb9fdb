import { castInBrackets } from './cast-in-brackets.ts'
import { castInProse } from './cast-in-prose.ts'
import { castKnown } from './cast-known.ts'
import type { CastProposal } from './model.ts'
import { type CastContext, withoutTitle } from './pair.ts'

/** Finds who plays whom, however a text says it. A pair is proposed once, where it stands first. */
export function findCast(context: CastContext): CastProposal[] {
  const all = [...castInBrackets(context), ...castInProse(context), ...castKnown(context)]
  const performers = new Map(
    context.names.flatMap(({ text, performer }) => (performer ? [[text, performer]] : [])),
  )
  const found = new Map<string, CastProposal>()
  const whole = wholeNames(context)
  for (const one of all.sort((left, right) => left.span.start - right.span.start)) {
    const pair = one.record === null ? { ...one, character: whole.get(one.character) ?? one.character } : one
    const key = `${pair.character}\n${performers.get(pair.performer) ?? pair.performer}`
    if (!found.has(key)) found.set(key, pair)
  }
  return [...found.values()]
}

// What a new character is called in full elsewhere in the text, by the part that only one such name has.
function wholeNames({ names }: CastContext): Map<string, string> {
  const full = new Set(
    names.flatMap(({ kind, performer, text }) =>
      kind === 'unknown' && !performer && / /.test(text) ? [withoutTitle(text)] : [],
    ),
  )
  const found = new Map<string, string | null>()
  for (const name of full) {
    for (const part of new Set(name.split(' '))) found.set(part, found.has(part) ? null : name)
  }
  return new Map([...found].filter((entry): entry is [string, string] => entry[1] !== null))
}
