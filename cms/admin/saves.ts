import type { RecapWrite } from './recap-write.ts'

/**
 * How the saving of a form goes: when the last save began, when one last succeeded, why the last one failed, and why
 * the last attempt to publish was refused.
 */
export type Saves = {
  startedAt: number
  savedAt: number | null
  problem: string | null
  refusal: string | null
}

export type SaveEvent = { kind: 'started' } | { kind: 'saved' } | { kind: 'failed'; why: string }

/** What is known of the saves of a form after one more event. */
export function nextSaves({
  saves,
  event,
  publishes,
  at,
}: {
  saves: Saves | undefined
  event: SaveEvent
  publishes: boolean
  at: number
}): Saves {
  const known = saves ?? { startedAt: at, savedAt: null, problem: null, refusal: null }
  const refusal = publishes ? null : known.refusal
  if (event.kind === 'started') return { ...known, refusal, startedAt: at }
  // What stands in the way stands there until a save succeeds; a refusal to publish, until the next attempt.
  if (event.kind === 'failed')
    return publishes ? { ...known, refusal: event.why } : { ...known, problem: event.why }
  return { ...known, refusal, savedAt: at, problem: null }
}

const longest = 9_000

/** Whether a form that has been changed since `changedAt` must be saved now, though its writer types on. */
export function isDue({
  saves,
  changedAt,
  at,
}: {
  saves: Saves | undefined
  changedAt: number
  at: number
}): boolean {
  return at - Math.max(changedAt, saves?.startedAt ?? 0) >= longest
}

/** Whether a write carries the text in the form. */
export function savesForm({ kind }: RecapWrite): boolean {
  return kind === 'autosave' || kind === 'save' || kind === 'publish'
}

/** What a writer is told of a save or a publish that failed, by the answer to it. */
export function whyRefused({
  status,
  message,
}: {
  status: number | null
  message?: string | undefined
}): string {
  if (status === null) return 'The server cannot be reached.'
  if (status === 401 || status === 403) return 'You are signed out, or may not change this recap.'
  return message ?? 'The server refused it.'
}

/** What stands below the text while something of it is not as its writer wants it; empty where all is well. */
export function troubleOf({
  saves,
  isStale,
  isModified,
}: {
  saves: Pick<Saves, 'problem' | 'refusal'> | undefined
  isStale: boolean
  isModified: boolean
}): string {
  if (isStale) return 'Not saved. Somebody else saved this recap.'
  if (saves?.problem) return `Not saved. ${saves.problem} Your text is still here; saving is tried again.`
  if (!saves?.refusal) return ''
  const kept = isModified ? 'Your text is still here, and is being saved' : 'Your text is saved'
  return `Not published. ${saves.refusal} ${kept} as a draft.`
}
