import type { Span } from './model.ts'

/** The index of the first of some spans, in the order of the text, that begins at or after a place. */
export function firstAfter(spans: readonly Span[], place: number): number {
  let [low, high] = [0, spans.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.start ?? 0) < place) low = middle + 1
    else high = middle
  }
  return low
}
