import type { PayloadRequest, SanitizedCollectionConfig } from 'payload'
import type { Act } from '#core/acts.ts'
import { roleNames } from '#core/roles.ts'
import type { Recap as RecapDoc, Schedule as ScheduleDoc, User as UserDoc } from '#types'
import { changedFields } from './changed-fields.ts'
import { titleOf } from './title-of.ts'

type Change = {
  collection: SanitizedCollectionConfig
  doc: Record<string, unknown>
  before: Record<string, unknown> | null
  req: PayloadRequest
  noted: { autosave: boolean; restores: boolean }
}

/** What was done, read from a write; null where it is no act of its own. */
export type ActOf = (change: Change) => Act | null

/** Any record: made, or changed in some fields. */
export const recordChange: ActOf = ({ collection, doc, before }) => ({
  action: before ? 'update' : 'create',
  collection: collection.slug,
  id: String(doc.id),
  title: titleOf({ collection, doc: { ...before, ...doc } }),
  detail: before ? changedFields({ collection, doc, before }) : null,
})

/** A recap: what the write meant. What is saved without being asked for is no act. */
export const recapAct: ActOf = ({ collection, doc, before, req, noted }) => {
  const intent = String(req.context.intent)
  const row = (req.context.row as RecapDoc | null | undefined) ?? null
  const common = {
    collection: collection.slug,
    id: String(doc.id),
    title: titleOf({ collection, doc: { ...before, ...doc } }),
  }
  const toRev = row ? (row.rev ?? 0) + 1 : 1
  if (intent === 'publish') return { ...common, action: 'publish', fromRev: row?.liveRev ?? null, toRev }
  if (!before) return { ...common, action: 'create', toRev }
  const change = { ...common, fromRev: row?.rev ?? null, toRev }
  if (intent === 'unpublish') return { ...change, action: 'unpublish', fromRev: row?.liveRev ?? null }
  if (intent === 'trash' || intent === 'untrash') return { ...change, action: intent }
  if (noted.restores) return { ...change, action: 'restore-version' }
  return noted.autosave || req.context.seals ? null : { ...change, action: 'save' }
}

/** A schedule is an act on its recap. One that another act has overtaken is no act of its own. */
export const scheduleAct: ActOf = ({ doc, before }) => {
  const { recapId, headline, rev, at, state, problem } = doc as unknown as ScheduleDoc
  const common = { collection: 'recaps', id: recapId, title: headline ?? recapId }
  const detail = `for ${new Date(at).toISOString()}`
  if (!before) return { ...common, action: 'schedule', toRev: rev, detail }
  if (before.state === state) return null
  if (state === 'done') return { ...common, action: 'publish', toRev: rev, detail: 'as scheduled' }
  if (state === 'failed') return { ...common, action: 'schedule-failed', toRev: rev, detail: problem ?? null }
  return problem === 'Cancelled by hand.' ? { ...common, action: 'unschedule', toRev: rev, detail } : null
}

/** An account: who was invited, whose role or password changed. */
export const accountAct: ActOf = (change) => {
  const { doc, before, req } = change
  const user = doc as unknown as UserDoc
  const old = before as UserDoc | null
  const common = { collection: 'users', id: user.id, title: user.name }
  if (!old) {
    const action = req.context.isInvitation ? 'invite' : 'create'
    return { ...common, action, detail: `as ${roleNames[user.role]}` }
  }
  if (old.role !== user.role)
    return { ...common, action: 'role', detail: `${roleNames[old.role]} → ${roleNames[user.role]}` }
  return req.context.setsPassword ? { ...common, action: 'password' } : recordChange(change)
}
