import type { Span } from './model.ts'
import type { ReadText } from './text.ts'

/** How far on from such words all is of the episode to come. */
const reach = 260
const coming =
  /^[\s#>•*_\d.)-]*(?:and |but |so )?(?:next (?:week|time|up|episode|month|sunday|monday|tuesday|wednesday|thursday|friday|saturday)|on next|coming (?:up|next|soon)|what['’]s next|on the next|the next (?:episode|instal?lment|chapter|hour|one)|in the (?:promo|trailer|preview)|the (?:promo|trailer|preview)|promo|trailer|preview|from next)\b/i

/** Whether the line, or one of the two sentences before a place, says that it is of what comes next week. */
export function isOfNextWeek({ text }: Pick<ReadText, 'text'>, { start }: Span): boolean {
  const line =
    text
      .slice(Math.max(0, start - reach), start)
      .split('\n')
      .at(-1) ?? ''
  const isWhole = start <= reach || text.slice(Math.max(0, start - reach), start).includes('\n')
  const sentences = line.split(/(?<=[.!?]["”’]?)\s/)
  return (
    (isWhole && coming.test(sentences[0] ?? '')) ||
    sentences.slice(-2).some((sentence) => coming.test(sentence))
  )
}
