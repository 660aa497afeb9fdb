import type { Span } from '../span.ts'
import { keyOf } from './key.ts'
import { isSlip } from './spelling.ts'

const letter = /[\p{L}\p{M}\p{N}]/u

/** Every place where a doubtful spelling stands as words of its own. */
export function placesOfSpelling({ text, found }: { text: string; found: string }): Span[] {
  const places: Span[] = []
  for (
    let start = text.indexOf(found);
    start >= 0 && found;
    start = text.indexOf(found, start + found.length)
  ) {
    const end = start + found.length
    if (!letter.test(text[start - 1] ?? ' ') && !letter.test(text[end] ?? ' ')) places.push({ start, end })
  }
  return places
}

/** How a doubtful spelling should be written: as the list has it, or the one word of the list's name that it is a slip of. */
export function respelt({ found, onList }: { found: string; onList: string }): string {
  const [words, listed] = [found.split(/\s+/), onList.split(/\s+/)]
  if (words.length === listed.length) return onList
  const right = words.map((word) =>
    listed.find((other) => keyOf(word) === keyOf(other) || isSlip(keyOf(word), keyOf(other))),
  )
  return right.every((word) => word !== undefined) ? right.join(' ') : onList
}
