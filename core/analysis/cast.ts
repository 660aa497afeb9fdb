import { castAsSelf } from './cast-as-self.ts'
import { castByIs } from './cast-by-is.ts'
import { castBySurnames } from './cast-by-surnames.ts'
import { castDescribed } from './cast-described.ts'
import { castInBrackets } from './cast-in-brackets.ts'
import { castInProse } from './cast-in-prose.ts'
import { castInRows } from './cast-in-rows.ts'
import { castKnown } from './cast-known.ts'
import { asKnownRole } from './cast-role.ts'
import { fold } from './fold.ts'
import { keyOf } from './key.ts'
import type { CastProposal } from './model.ts'
import { type CastContext, withoutTitle } from './pair.ts'
import { wholeNames } from './whole-names.ts'
import { titles } from './words.ts'

/** Finds who plays whom, however a text says it. A pair is proposed once, where it stands first. */
export function findCast(context: CastContext): CastProposal[] {
  const rows = castInRows(context)
  const all = [
    ...castInBrackets(context),
    ...castBySurnames(context),
    ...castInProse(context),
    ...castDescribed(context),
    ...castAsSelf(context),
    ...castByIs(context),
    ...castKnown(context),
  ].filter(({ span }) => !rows.some((row) => span.start < row.span.end && row.span.start < span.end))
  all.push(...rows.flatMap(({ pairs }) => pairs))
  const performers = new Map(
    context.names.flatMap(({ text, performer }) => (performer ? [[text, performer]] : [])),
  )
  const found = new Map<string, CastProposal>()
  const whole = wholeNames(
    context.names.flatMap(({ kind, performer, text }) =>
      kind === 'unknown' && !performer && !isTitled(text) ? [withoutTitle(text)] : [],
    ),
  )
  for (const one of all.sort((left, right) => left.span.start - right.span.start)) {
    const performer = performers.get(one.performer) ?? one.performer
    const known = asKnownRole(one, performer, context.known)
    const pair = known.record === null ? { ...one, character: inFull(whole, one.character) } : known
    const key = keyOf(pair.character, performer)
    const earlier = found.get(key)
    if (!earlier) found.set(key, pair)
    // A surname alone says less than the whole name further on.
    else if (!earlier.performer.includes(' ') && pair.performer.includes(' '))
      found.set(key, { ...earlier, performer: pair.performer })
  }
  return [...found.values()]
}

// “Mr. Finch” is the Abel Finch of whom the text tells elsewhere.
function inFull(whole: ReadonlyMap<string, string>, character: string): string {
  const surname = isTitled(character) ? whole.get(character.split(' ')[1] ?? '') : undefined
  return whole.get(character) ?? surname ?? character
}

function isTitled(name: string): boolean {
  const [first = '', last, more] = name.split(' ')
  return last !== undefined && more === undefined && titles.has(fold(first))
}
