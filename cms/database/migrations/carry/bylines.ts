import { randomUUID } from 'node:crypto'
import { freeSlug, slugProblem, toSlug } from '#core/slug.ts'

export type Account = { id: string; name: string }

export type Byline = { id: string; name: string; slug: string; account: string | null }

/** An author for every name that stood above a recap, and for every account, which keeps the name that it has. */
export function bylinesFor({
  names,
  accounts,
}: {
  names: readonly string[]
  accounts: readonly Account[]
}): Byline[] {
  const taken = new Set<string>()
  const all = new Map<string, string | null>(names.map((name) => [name, null]))
  for (const { id, name } of accounts) if (!all.get(name)) all.set(name, id)
  return [...all].map(([name, account]) => {
    const own = toSlug(name)
    const slug = freeSlug({ slug: own && slugProblem(own) === null ? own : 'author', taken })
    taken.add(slug)
    return { id: randomUUID(), name, slug, account }
  })
}
