import { type BaseRevisions, createBaseRevisions } from './base-revisions.ts'
import { type Base, toBase } from './bases.ts'
import { FormChanges } from './form-changes.ts'
import { guardFetch, type Stale, type Written } from './guard-fetch.ts'
import { journal } from './journal.ts'
import { createKeyedStore, type KeyedStore } from './keyed-store.ts'
import { laterFor } from './later-for.ts'
import { createNewerTexts } from './newer-text.ts'
import type { RecapWrite } from './recap-write.ts'
import { typedOver } from './review-acts.ts'
import { nextSaves, type SaveEvent, type Saves, savesForm } from './saves.ts'
import type { RecapStatus } from './status.ts'

export type Panel = {
  revisions: BaseRevisions
  /** The text that each form is based on, to tell who changed what in a conflict. */
  bases: Map<string, Base>
  conflicts: KeyedStore<Stale>
  /** The newest revision where somebody else has saved another text than the one that a form is based on. */
  newer: KeyedStore<number>
  /** The recaps whose text is being written by the server: what their forms hold is not to be saved over it. */
  held: Set<string>
  /** By which name of its episode the next publication of a recap is confirmed, before that airs. */
  early: Map<string, string>
  statuses: KeyedStore<RecapStatus>
  saves: KeyedStore<Saves>
  changesOf: (id: string) => FormChanges
  readStatus: (id: string) => Promise<RecapStatus | null>
  fetch: typeof fetch
}

// What a save of typed text changes besides the text, such as what the recap is about, is asked for in a pause.
const pause = 3_000

/** What the parts of the panel share about the recaps that are open in it. */
export function createPanel({ send, page }: { send: typeof fetch; page: () => URL }): Panel {
  const revisions = createBaseRevisions()
  const bases = new Map<string, Base>()
  const conflicts = createKeyedStore<Stale>()
  const held = new Set<string>()
  const early = new Map<string, string>()
  const statuses = createKeyedStore<RecapStatus>()
  const saves = createKeyedStore<Saves>()

  const { adopt, compare, newer } = createNewerTexts({ send, bases, revisions })

  const changesOf = createFormChanges()

  const readStatus = async (id: string) => {
    const response = await send(`/api/recaps/${id}/status`).catch(() => null)
    if (!response?.ok) return null
    const status = (await response.json()) as RecapStatus
    statuses.set(id, status)
    void compare({ id, rev: status.rev })
    return status
  }

  const readLater = laterFor((id) => void readStatus(id), pause)

  const note = (write: RecapWrite, event: SaveEvent) => {
    if (!savesForm(write)) return
    const publishes = write.kind === 'publish'
    saves.set(write.id, nextSaves({ saves: saves.get(write.id), event, publishes, at: Date.now() }))
  }

  const onWritten = (write: RecapWrite, { sent, doc }: Written) => {
    note(write, { kind: 'saved' })
    const { id, kind } = write
    const base = kind === 'restore' ? null : toBase(doc)
    if (base) bases.set(id, base)
    if (sent) void journal.confirm({ recap: id, sent })
    const status = statuses.get(id)
    if (!status) return
    if (kind !== 'autosave') return void readStatus(id)
    statuses.set(id, typedOver(status))
    readLater(id)
  }

  const guarded = guardFetch({
    send,
    page,
    revisions,
    earlyName: (id) => early.get(id),
    isHeld: (id) => held.has(id) || conflicts.get(id) !== undefined,
    adopt,
    onStale: conflicts.set,
    onNewer: (id) => void readStatus(id),
    onSaving: (write, sent) => {
      note(write, { kind: 'started' })
      if (savesForm(write)) changesOf(write.id).sent = sent
    },
    onWritten,
    onFailed: (write, why) => note(write, { kind: 'failed', why }),
  })
  const stores = { conflicts, newer, statuses, saves }
  return { revisions, bases, held, early, ...stores, changesOf, readStatus, fetch: guarded }
}

function createFormChanges(): Panel['changesOf'] {
  const changes = new Map<string, FormChanges>()
  return (id) => {
    const known = changes.get(id) ?? new FormChanges()
    changes.set(id, known)
    return known
  }
}
