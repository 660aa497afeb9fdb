/** The roles of staff, from the one that may do most to the one that may do least. */
export const roles = ['admin', 'editor', 'writer', 'photo-desk'] as const

export type Role = (typeof roles)[number]

/** The roles as people read them. */
export const roleNames: Record<Role, string> = {
  admin: 'Admin',
  editor: 'Editor',
  writer: 'Writer',
  'photo-desk': 'Photo desk',
}

export const actions = ['read', 'create', 'update', 'trash', 'delete', 'publish'] as const

export type Action = (typeof actions)[number]

const everything: readonly Action[] = actions
const facts: readonly Action[] = ['read', 'create', 'update']
const read: readonly Action[] = ['read']
const nothing: readonly Action[] = []

/** A record of the field: who writes may correct it, who looks after pictures may find it. */
const fact = { admin: everything, editor: everything, writer: facts, 'photo-desk': nothing }
const depicted = { ...fact, 'photo-desk': read }
const chosenByEditors = { admin: everything, editor: everything, writer: read, 'photo-desk': nothing }
const system = { admin: read, editor: read, writer: read, 'photo-desk': nothing }
const closed = { admin: nothing, editor: nothing, writer: nothing, 'photo-desk': nothing }

/**
 * What each role may do with each collection or global. What is not named here is forbidden.
 * `publish` on recaps covers everything that changes what the public sees: publish, unpublish,
 * schedule, trash of a live recap. `delete` is for good; what has a trash is put there by `trash`.
 */
const rights: Record<string, Record<Role, readonly Action[]>> = {
  shows: depicted,
  episodes: depicted,
  characters: depicted,
  songs: fact,
  seasons: fact,
  people: fact,
  performances: fact,
  tags: fact,
  recaps: {
    admin: everything,
    editor: ['read', 'create', 'update', 'trash', 'publish'],
    writer: facts,
    'photo-desk': nothing,
  },
  media: { admin: everything, editor: everything, writer: facts, 'photo-desk': facts },
  authors: { ...chosenByEditors, 'photo-desk': read },
  pages: chosenByEditors,
  redirects: chosenByEditors,
  schedules: system,
  reviews: system,
  receipts: system,
  'preview-links': system,
  users: { admin: everything, editor: read, writer: read, 'photo-desk': nothing },
  site: { admin: ['read', 'update'], editor: read, writer: read, 'photo-desk': nothing },
  addresses: system,
  mentions: system,
  beats: system,
  outbox: { admin: read, editor: nothing, writer: nothing, 'photo-desk': nothing },
  drips: closed,
  pings: { admin: read, editor: nothing, writer: nothing, 'photo-desk': nothing },
  mails: { admin: read, editor: nothing, writer: nothing, 'photo-desk': nothing },
  readers: { admin: ['read', 'delete'], editor: nothing, writer: nothing, 'photo-desk': nothing },
  'reader-accounts': closed,
  'reader-follows': closed,
  'reader-places': closed,
  'reader-readings': closed,
  'reader-sessions': closed,
  'reader-tokens': closed,
  leases: { admin: read, editor: nothing, writer: nothing, 'photo-desk': nothing },
  links: { admin: read, editor: nothing, writer: nothing, 'photo-desk': nothing },
  'audit-log': { admin: read, editor: read, writer: nothing, 'photo-desk': nothing },
}

/** Whether a role may do something with a collection or global; nobody may do anything unnamed. */
export function may({ role, action, on }: { role: Role | null; action: Action; on: string }): boolean {
  return role !== null && (rights[on]?.[role].includes(action) ?? false)
}
