/** The roles of staff, from the one that may do most to the one that may do least. */
export const roles = ['admin', 'editor', 'writer'] as const

export type Role = (typeof roles)[number]

export const actions = ['read', 'create', 'update', 'delete', 'publish'] as const

export type Action = (typeof actions)[number]

const everything: readonly Action[] = actions
const facts: readonly Action[] = ['read', 'create', 'update']
const nothing: readonly Action[] = []

/**
 * What each role may do with each collection or global. What is not named here is forbidden.
 * `publish` on recaps covers everything that changes what the public sees: publish, unpublish,
 * schedule, trash of a live recap.
 */
const rights: Record<string, Record<Role, readonly Action[]>> = {
  shows: { admin: everything, editor: everything, writer: facts },
  episodes: { admin: everything, editor: everything, writer: facts },
  characters: { admin: everything, editor: everything, writer: facts },
  songs: { admin: everything, editor: everything, writer: facts },
  seasons: { admin: everything, editor: everything, writer: facts },
  people: { admin: everything, editor: everything, writer: facts },
  performances: { admin: everything, editor: everything, writer: facts },
  tags: { admin: everything, editor: everything, writer: facts },
  recaps: { admin: everything, editor: everything, writer: facts },
  media: { admin: everything, editor: everything, writer: facts },
  schedules: { admin: ['read'], editor: ['read'], writer: ['read'] },
  users: { admin: everything, editor: ['read'], writer: ['read'] },
  site: { admin: ['read', 'update'], editor: ['read'], writer: ['read'] },
  addresses: { admin: ['read'], editor: ['read'], writer: ['read'] },
  mentions: { admin: ['read'], editor: ['read'], writer: ['read'] },
  outbox: { admin: ['read'], editor: nothing, writer: nothing },
}

/** Whether a role may do something with a collection or global; nobody may do anything unnamed. */
export function may({ role, action, on }: { role: Role | null; action: Action; on: string }): boolean {
  return role !== null && (rights[on]?.[role].includes(action) ?? false)
}
