import type { Document, Section } from '#cms/database/backup.ts'

/** What an export holds: everything else is how the product works, or lets somebody in. */
const exported = new Set([
  ...['site', 'recaps', 'shows', 'seasons', 'episodes', 'characters', 'people', 'songs', 'performances'],
  ...['tags', 'authors', 'media', 'pages', 'redirects', 'addresses', 'mentions', 'beats'],
  ...['schedules', 'users', 'reviews', 'audit-log', 'readers'],
])

/** Of a login only these fields: whatever else is stored with it is how it is guarded. */
const loginFields = ['id', 'name', 'email', 'role', 'createdAt', 'updatedAt']

/** Whether an export has a file of these documents. */
export function isExported({ slug }: Pick<Section, 'slug'>): boolean {
  return exported.has(slug)
}

/** Of a reader only these: where they are and what they follow is theirs, and they can have it themselves. */
const readerFields = ['id', 'name', 'email', 'emailVerified', 'createdAt', 'updatedAt']

/** What an export says of a document. */
export function toExported({ section, document }: { section: Section; document: Document }): Document {
  const names = section.hasLogins ? loginFields : section.slug === 'readers' ? readerFields : null
  return names ? Object.fromEntries(names.map((name) => [name, document[name] ?? null])) : document
}
