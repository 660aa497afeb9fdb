import type { Dated, Order } from '#core/boundary.ts'
import { idOf } from './id-of.ts'

/** Where the episodes stand that dated facts name, by their ids. */
export type Orders = ReadonlyMap<string, Order>

type Relation = Parameters<typeof idOf>[0]
type Row = { from?: Relation; to?: Relation }

/** Stored rows as dated facts. What holds from an episode that cannot be found never begins. */
export function toDated<Stored extends Row, Fact>({
  rows,
  orders,
  fact,
}: {
  rows: readonly Stored[] | null | undefined
  orders: Orders
  fact: (row: Stored) => Fact
}): Dated<Fact>[] {
  return (rows ?? []).map((row) => ({
    ...fact(row),
    from: orderOf({ relation: row.from, orders }) ?? null,
    to: orderOf({ relation: row.to, orders }) ?? null,
  }))
}

/** The ids of the episodes that rows name. */
export function episodesOf(rows: readonly Row[] | null | undefined): (string | null)[] {
  return (rows ?? []).flatMap(({ from, to }) => [idOf(from), idOf(to)])
}

function orderOf({ relation, orders }: { relation: Relation; orders: Orders }): Order | null {
  const id = idOf(relation)
  return id ? (orders.get(id) ?? Number.POSITIVE_INFINITY) : null
}
