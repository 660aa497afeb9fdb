import { type BaseRevisions, createBaseRevisions } from './base-revisions.ts'
import { FormChanges } from './form-changes.ts'
import { guardFetch, type Stale } from './guard-fetch.ts'
import { createKeyedStore, type KeyedStore } from './keyed-store.ts'
import type { RecapWrite } from './recap-write.ts'
import { nextSaves, type SaveEvent, type Saves, savesForm } from './saves.ts'

export type Schedule = {
  id: string
  rev: number
  at: string
  state: 'waiting' | 'done' | 'failed' | 'cancelled'
  problem?: string | null
}

/** What the public sees of a recap, and what is planned. */
export type RecapStatus = {
  rev: number
  liveRev: number | null
  /** ISO 8601 in UTC: when what is live, or was last, was published. */
  livePublishedAt: string | null
  isLive: boolean
  hasNewerDraft: boolean
  path: string | null
  url: string | null
  schedules: Schedule[]
}

export type Panel = {
  revisions: BaseRevisions
  conflicts: KeyedStore<Stale>
  /** The recaps whose text is being written by the server: what their forms hold is not to be saved over it. */
  held: Set<string>
  statuses: KeyedStore<RecapStatus>
  saves: KeyedStore<Saves>
  changesOf: (id: string) => FormChanges
  readStatus: (id: string) => Promise<RecapStatus | null>
  fetch: typeof fetch
}

/** What the parts of the panel share about the recaps that are open in it. */
export function createPanel({ send, page }: { send: typeof fetch; page: () => URL }): Panel {
  const revisions = createBaseRevisions()
  const conflicts = createKeyedStore<Stale>()
  const held = new Set<string>()
  const statuses = createKeyedStore<RecapStatus>()
  const saves = createKeyedStore<Saves>()
  const changes = new Map<string, FormChanges>()

  const changesOf = (id: string) => {
    const known = changes.get(id) ?? new FormChanges()
    changes.set(id, known)
    return known
  }

  const readStatus = async (id: string) => {
    const response = await send(`/api/recaps/${id}/status`).catch(() => null)
    if (!response?.ok) return null
    const status = (await response.json()) as RecapStatus
    statuses.set(id, status)
    return status
  }

  const note = (write: RecapWrite, event: SaveEvent) => {
    if (!savesForm(write)) return
    const publishes = write.kind === 'publish'
    saves.set(write.id, nextSaves({ saves: saves.get(write.id), event, publishes, at: Date.now() }))
  }

  const onWritten = (write: RecapWrite) => {
    note(write, { kind: 'saved' })
    const { id, kind } = write
    const status = statuses.get(id)
    if (!status) return
    if (kind === 'autosave') statuses.set(id, { ...status, hasNewerDraft: status.isLive })
    else void readStatus(id)
  }

  const guarded = guardFetch({
    send,
    page,
    revisions,
    isHeld: (id) => held.has(id) || conflicts.get(id) !== undefined,
    onStale: conflicts.set,
    onSaving: (write, sent) => {
      note(write, { kind: 'started' })
      if (savesForm(write)) changesOf(write.id).sent = sent
    },
    onWritten,
    onFailed: (write, why) => note(write, { kind: 'failed', why }),
  })
  return { revisions, conflicts, held, statuses, saves, changesOf, readStatus, fetch: guarded }
}
