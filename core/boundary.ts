/**
 * A place in a show's run, as `core/episode` computes it: larger is later. Sorts episodes, says from where a fact
 * holds, and how far a reader has seen.
 */
export type Order = number

/** The last episode a reader has seen; null before the first one. */
export type Boundary = Order | null

/**
 * A fact about the story. `from` is the episode from which it holds, null where it always did; `to` is the last
 * episode in which it holds, null where it goes on.
 */
export type Dated<Fact = object> = Fact & { from: Order | null; to: Order | null }

/** What has become of a fact by a boundary: whether it still holds there. */
export type Known<Fact> = Omit<Fact, 'from' | 'to'> & { holds: boolean }

type KnownIn<Value> = Value extends readonly Dated<infer Fact>[] ? Known<Fact>[] : Value

/** A record in which every list of dated facts has become what is known of them. */
export type AsOf<Record> = { [Key in keyof Record]: KnownIn<Record[Key]> }

/**
 * A record as somebody knows it who has seen up to a boundary: of each list of dated facts those that had begun, in
 * the order in which they began. That one has ended is known only once a later episode has been seen.
 */
export function asOf<Shape extends object>(record: Shape, boundary: Boundary): AsOf<Shape> {
  const entries = Object.entries(record).map(([key, value]) => [
    key,
    isDatedList(value) ? known(value, boundary) : value,
  ])
  return Object.fromEntries(entries) as AsOf<Shape>
}

/** The last of the facts that hold, or null where none does. */
export function current<Fact extends { holds: boolean }>(facts: readonly Fact[]): Fact | null {
  return facts.findLast(({ holds }) => holds) ?? null
}

/** Whether something that begins with an episode has begun by a boundary. */
export function hasBegun(from: Order | null, boundary: Boundary): boolean {
  return from === null || (boundary !== null && from <= boundary)
}

function known(facts: readonly Dated[], boundary: Boundary): Known<object>[] {
  return facts
    .filter(({ from }) => hasBegun(from, boundary))
    .sort((left, right) => (left.from ?? Number.NEGATIVE_INFINITY) - (right.from ?? Number.NEGATIVE_INFINITY))
    .map(({ from: _from, to, ...fact }) => ({
      ...fact,
      holds: to === null || boundary === null || boundary <= to,
    }))
}

function isDatedList(value: unknown): value is readonly Dated[] {
  return Array.isArray(value) && value.length > 0 && value.every(isDated)
}

function isDated(value: unknown): value is Dated {
  return typeof value === 'object' && value !== null && 'from' in value && 'to' in value
}
