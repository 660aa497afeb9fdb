import { type Boundary, hasBegun, type Order } from './boundary.ts'

/** How far somebody has seen. Whoever has chosen nothing has none of this, and sees all that has aired. */
export type Seen = {
  /** Her boundary in each show for which she has chosen one, by the show's id. */
  shows: ReadonlyMap<string, Boundary>
  /** Whether nothing is told of any other show, as below the page of one. */
  isClosed: boolean
}

/** Whether something that begins at a place in a show is beyond what somebody has seen. */
export function isBeyond(
  seen: Seen | null | undefined,
  { show, from }: { show: string | null | undefined; from: Order | null | undefined },
): boolean {
  if (!seen || !show || typeof from !== 'number') return false
  const boundary = seen.shows.get(show)
  return boundary === undefined ? seen.isClosed : !hasBegun(from, boundary)
}

/** How far a show is known to somebody: as far as she has seen, and never further than it has aired. */
export function boundaryIn(
  seen: Seen | null | undefined,
  { show, aired }: { show: string; aired: Boundary },
): Boundary {
  if (!seen) return aired
  const boundary = seen.shows.get(show)
  if (boundary === undefined) return seen.isClosed ? null : aired
  return boundary === null || aired === null ? null : Math.min(boundary, aired)
}
