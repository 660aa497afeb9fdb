import type { PayloadRequest } from 'payload'
import type { Item, ItemKind } from '#core/analysis/propose.ts'
import type { Episode } from '#types'
import type { Draft } from './draft.ts'
import type { Facts } from './facts.ts'
import type { Accepted, Change, Taken } from './offer.ts'
import type { StoredTaken } from './record.ts'

export type Chosen<Kind extends ItemKind = ItemKind> = { item: Extract<Item, { kind: Kind }>; change: Change }

/** A taking under way: what was chosen, what has been made for it, and what could not be. */
export type Taking = {
  req: PayloadRequest
  draft: Draft
  facts: Facts
  episode: Episode | null
  chosen: readonly Chosen[]
  made: Taken['made']
  cast: StoredTaken['cast']
  /** The names of the characters that are known only now. */
  met: Set<string>
  left: { key: string; why: string }[]
}

/** What was chosen among the proposals of a kind. */
export function chosenOf<Kind extends ItemKind>(
  { chosen }: Pick<Taking, 'chosen'>,
  kind: Kind,
): Chosen<Kind>[] {
  return chosen.filter(({ item }) => item.kind === kind) as unknown as Chosen<Kind>[]
}

/** What was accepted of what is proposed, in the order of the proposals; and what is proposed no longer. */
export function choose({
  items,
  accept,
}: {
  items: readonly Item[]
  accept: readonly Accepted[]
}): Pick<Taking, 'chosen' | 'left'> {
  const wanted = new Map(accept.map(({ key, change = {} }) => [key, change]))
  const known = new Set(items.map(({ key }) => key))
  return {
    chosen: items.flatMap((item): Chosen[] => {
      const change = wanted.get(item.key)
      return change ? [{ item, change } as Chosen] : []
    }),
    left: accept
      .filter(({ key }) => !known.has(key))
      .map(({ key }) => ({ key, why: 'The text no longer says so.' })),
  }
}
