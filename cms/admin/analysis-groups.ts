import type { Offered } from '#cms/analysis/offer.ts'
import type { Item, ItemKind } from '#core/analysis/propose.ts'

export type ItemOf<Kind extends ItemKind> = Extract<Item, { kind: Kind }>

/** What stands together in the list: one proposal, or all the places of one record. */
export type Row = { place: string; items: readonly [Offered, ...Offered[]] }

export type Group = { title: string; rows: Row[] }

const titles: Record<ItemKind, string> = {
  episode: 'Episode',
  cast: 'Cast',
  character: 'New characters',
  mention: 'Mentions',
  performance: 'Songs',
  song: 'Songs',
  which: 'Which one?',
  doubt: 'In doubt',
  question: 'Is this right?',
}

const order = [...new Set(Object.values(titles))]

/** Proposals under their headings, each once, and the mentions of one record together. */
export function groupsOf(items: readonly Offered[]): Group[] {
  const groups = Map.groupBy(eachOnce(items), ({ kind }) => titles[kind])
  return order.flatMap((title) => {
    const found = groups.get(title)
    return found ? [{ title, rows: rowsOf(found) }] : []
  })
}

export function eachOnce<One extends Item>(items: readonly One[]): One[] {
  return [...new Map(items.map((item) => [item.key, item])).values()]
}

const asked: readonly ItemKind[] = ['doubt', 'which', 'question']

/** The proposals that are taken together: no doubts, no choices and no guesses. */
export function safeOnes(items: readonly Item[]): Item[] {
  return eachOnce(items).filter(({ kind, sure }) => !asked.includes(kind) && sure >= leastSure)
}

/** Below this a proposal is a guess. */
export const leastSure = 0.75

function rowsOf(items: readonly Offered[]): Row[] {
  const rows = Map.groupBy(items, (item) => (item.kind === 'mention' ? `record:${item.record}` : item.key))
  return [...rows].flatMap(([place, [first, ...more]]) => {
    if (!first) return []
    return [{ place: more.length === 0 ? first.key : place, items: [first, ...more] as const }]
  })
}
