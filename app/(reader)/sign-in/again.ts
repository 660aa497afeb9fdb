import { readersHome, safeReturnPath } from '#core/reader/return-path.ts'

/** The page on which somebody begins anew, with what was wrong, and where they wanted to be. */
export function again({ wrong, to, email }: { wrong: string; to?: string | null; email?: string }): string {
  const query = new URLSearchParams({ wrong })
  const returnPath = safeReturnPath(to)
  if (returnPath !== readersHome) query.set('to', returnPath)
  if (email) query.set('email', email.slice(0, 254))
  return `/sign-in?${query}`
}
