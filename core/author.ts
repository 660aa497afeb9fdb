/** What somebody did for a recap, in the order in which bylines name it. */
export const authorRoles = ['writer', 'contributor', 'pictures'] as const

export type AuthorRole = (typeof authorRoles)[number]

/** Somebody who is named above a recap. */
export type Credit = {
  id: string
  name: string
  role: AuthorRole
  /** Their page, or null while they have none. */
  path: string | null
}

/** The names of those who wrote a text, as feeds and search engines want them. */
export function writersOf(credits: readonly Credit[]): string[] {
  return credits.filter(({ role }) => role === 'writer').map(({ name }) => name)
}
