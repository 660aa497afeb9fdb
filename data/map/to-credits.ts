import { authorRoles, type Credit } from '#core/author.ts'
import type { Related } from '../related.ts'
import type { CardFields } from './docs.ts'
import { idOf } from './id-of.ts'

/** Who is named above a recap: writers first, each role in the order in which the recap names them. */
export function toCredits({ doc, related }: { doc: CardFields; related: Related }): Credit[] {
  const credits = (doc.authors ?? []).flatMap(({ author, role }): Credit[] => {
    const id = idOf(author) ?? ''
    const name = related.carried.get(id)
    return name ? [{ id, name, role, path: related.paths.get(id) ?? null }] : []
  })
  return authorRoles.flatMap((role) => credits.filter((credit) => credit.role === role))
}
