import type { Written } from '#core/rich-text/written.ts'
import type { Span } from '#core/span.ts'

/** Where words of a text stand now: at their old place, or else at the nearest one to it. */
export function findWords({ text, span, words }: { text: string; span: Span; words: string }): Span | null {
  if (words === '') return null
  if (text.startsWith(words, span.start)) return { start: span.start, end: span.start + words.length }
  const before = text.lastIndexOf(words, span.start)
  const after = text.indexOf(words, span.start)
  const starts = [before, after].filter((start) => start >= 0)
  const [nearest] = starts.sort((a, b) => Math.abs(a - span.start) - Math.abs(b - span.start))
  return nearest === undefined ? null : { start: nearest, end: nearest + words.length }
}

/** A place in a text as its editor counts: which child of which child from the root, and how many letters into it. */
export type Point = { path: readonly number[]; offset: number }

/** The two ends of a stretch of a text, or null where one is in no piece of it. */
export function endsOf({ passages }: Written, { start, end }: Span): { from: Point; to: Point } | null {
  const pieces = passages.flatMap((passage) => passage.pieces)
  const first = pieces.find((piece) => piece.start <= start && start < piece.end)
  const last = pieces.find((piece) => piece.start < end && end <= piece.end)
  if (!first || !last) return null
  return {
    from: { path: first.path, offset: start - first.start },
    to: { path: last.path, offset: end - last.start },
  }
}
