import type { RecapWrite } from './recap-write.ts'

/** How the saving of a form goes: when the last save began, when one last succeeded, why the last one failed. */
export type Saves = { startedAt: number; savedAt: number | null; problem: string | null }

export type SaveEvent = { kind: 'started' } | { kind: 'saved' } | { kind: 'failed'; why: string }

/** What is known of the saves of a form after one more event. */
export function nextSaves({
  saves,
  event,
  at,
}: {
  saves: Saves | undefined
  event: SaveEvent
  at: number
}): Saves {
  const known = saves ?? { startedAt: at, savedAt: null, problem: null }
  if (event.kind === 'started') return { ...known, startedAt: at }
  // What stands in the way stands there until a save succeeds.
  if (event.kind === 'failed') return { ...known, problem: event.why }
  return { ...known, savedAt: at, problem: null }
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
  return kind === 'autosave' || kind === 'form'
}

/** What a writer is told of a save that failed, by the answer to it. */
export function whyNotSaved({
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
