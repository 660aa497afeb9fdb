import { everybody, mayTake } from '#acts/limits.ts'
import { readerOf } from '#acts/sessions/reader-of.ts'
import type { Choices } from '#core/reader/choices.ts'
import type { Settings } from '#core/reader/settings.ts'
import { noteStep, putOffStep } from '#in-step'
import { shareChoices } from './account-choices.ts'

/** After so many milliseconds an account that could not be read is asked again. */
const wait = 30_000

/**
 * Brings what a browser keeps into step with its reader's account, and her other browsers with it at their next page.
 * Answers both together and how she wants to read, `nobody` where the session is over, and null where the account cannot be read now: then the browser goes by
 * what it has, for a while.
 */
export async function comeIntoStep({
  session,
  choices,
  client,
}: {
  session: string
  choices: Choices
  client: string | null
}): Promise<{ choices: Choices; settings: Settings } | 'nobody' | null> {
  try {
    const reader = await readerOf(session)
    if (!reader) return 'nobody'
    if (!(await mayTake('steps', reader.id)) || !(await mayTake('stepsOfClient', client ?? everybody))) {
      putOffStep({ session, wait })
      return null
    }
    const shared = await shareChoices({ reader, choices })
    noteStep({ session, reader: reader.id, alone: shared.isChanged })
    return { choices: shared.choices, settings: reader.settings }
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
    putOffStep({ session, wait })
    return null
  }
}
