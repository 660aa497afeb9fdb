import type { Extent } from '../performance.ts'
import type { Span } from '../span.ts'

const reach = 60
const part =
  /\b(?:a (?:bit|snippet|snatch|verse|few bars|few lines|line|piece|taste|fragment|little) of|(?:bars|lines|verses|chorus|half|opening|end) of|hums?|humming|snippets? of|cut off|interrupts?)\b/i

/** Whether a whole song is sung or a part of it, by the words before it in its sentence. */
export function extentOf(text: string, { start }: Span): Extent {
  const before =
    text
      .slice(Math.max(0, start - reach), start)
      .split(/[.!?\n]\s?/)
      .at(-1) ?? ''
  return part.test(before) ? 'part' : 'whole'
}
