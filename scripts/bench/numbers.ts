export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  return (at(sorted, Math.ceil(middle) - 1) + at(sorted, Math.floor(middle))) / 2
}

/** The median of the ratios of neighbours, which a machine that is slow for a while slows alike. */
export function ratioOf({ ours, bare }: { ours: number[]; bare: number[] }): number {
  return median(ours.map((value, index) => value / at(bare, index)))
}

function at(values: number[], index: number): number {
  const value = values[index]
  if (value === undefined) throw new Error('There are no values to take a median of.')
  return value
}
