/** Values counted by how large they are: `counts` has one place for each bound, and a last one for whatever is larger. */
export type Tally = { bounds: readonly number[]; counts: number[]; sum: number }

export function newTally(bounds: readonly number[]): Tally {
  return { bounds, counts: Array.from({ length: bounds.length + 1 }, () => 0), sum: 0 }
}

export function addTo(tally: Tally, value: number): void {
  let place = 0
  while (place < tally.bounds.length && value > (tally.bounds[place] ?? 0)) place += 1
  tally.counts[place] = (tally.counts[place] ?? 0) + 1
  tally.sum += value
}
