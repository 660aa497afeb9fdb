import { mayTake } from '#acts/limits.ts'
import { readerOf } from '#acts/sessions/reader-of.ts'
import { now } from '#clock'
import type { Place } from '#core/edition.ts'
import type { Choices } from '#core/reader/choices.ts'
import { noteStep } from '#in-step'
import { shareChoices } from './account-choices.ts'

/**
 * Adds to what a browser keeps where its reader says that she is in a show, null where she takes it back; where she is
 * signed in, her account has it too, and her other browsers at their next page. `often` where she does that too often.
 */
export async function noteChoice({
  choices,
  show,
  place,
  session,
}: {
  choices: Choices
  show: string
  place: Place | null
  session: string | null
}): Promise<Choices | 'often'> {
  const reader = await readerOf(session)
  if (reader && !(await mayTake('places', reader.id))) return 'often'
  const known = reader ? (await shareChoices({ reader, choices })).choices : choices
  // What is said now is said last, whatever a clock was before.
  const at = Math.max(now().getTime(), (known.get(show)?.at ?? 0) + 1)
  const chosen = new Map(known).set(show, { place, at })
  if (!reader || session === null) return chosen
  const shared = await shareChoices({ reader, choices: chosen })
  noteStep({ session, reader: reader.id, alone: true })
  return shared.choices
}
