import type { BaseRevisions } from './base-revisions.ts'
import { type Base, toBase } from './bases.ts'
import { createKeyedStore, type KeyedStore } from './keyed-store.ts'
import { changedFields } from './recap-facts.ts'
import type { RecapData } from './recap-text.ts'

type Known = { send: typeof fetch; bases: Map<string, Base>; revisions: BaseRevisions }

export type NewerTexts = {
  /** The newest revision where somebody else has saved another text than the one that a form is based on. */
  newer: KeyedStore<number>
  /**
   * Answers whether the newest text of a recap says what its form is based on, as after it was sealed. Then that is what
   * the form is based on from now on: nobody has written over anything.
   */
  adopt: (id: string) => Promise<boolean>
  /** Takes the newest revision that the server tells of. */
  compare: (told: { id: string; rev: number }) => Promise<void>
}

/** Tells what others have saved from what a form is based on. */
export function createNewerTexts({ send, bases, revisions }: Known): NewerTexts {
  const newer = createKeyedStore<number>()

  const adopt: NewerTexts['adopt'] = async (id) => {
    const base = bases.get(id)
    const response = base ? await send(`/api/recaps/${id}?draft=true&depth=0`).catch(() => null) : null
    if (!base || !response?.ok) return false
    const newest = toBase((await response.json()) as RecapData)
    if (!newest || changedFields({ before: base.data, after: newest.data }).length > 0) return false
    bases.set(id, newest)
    revisions.know({ id, rev: newest.rev })
    return true
  }

  const compare: NewerTexts['compare'] = async ({ id, rev }) => {
    // What this window is saving is nobody else's.
    await revisions.settled()
    if (rev <= (revisions.of(id) ?? rev)) return newer.drop(id)
    if (newer.get(id) === rev) return
    if (await adopt(id)) newer.drop(id)
    else newer.set(id, rev)
  }

  return { newer, adopt, compare }
}
