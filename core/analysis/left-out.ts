import type { Span } from './model.ts'
import type { ReadText } from './text.ts'

const heading =
  /\b(?:(?:what|which|songs?|numbers?)\b[^.!?:]{0,24}(?:(?:is|are|was|were)(?:n['’]t| not) (?:there|here|in (?:it|this)|sung|heard)|(?:left|leave|leaves) out|(?:did|do|does)(?:n['’]t| not) (?:make|get|sing|play|hear|use|have))|omissions?|conspicuously (?:absent|missing)|notably (?:absent|missing)|snub(?:s|bed)|wish ?list)\b/i
const longest = 110
/** How far on the sentence that says so may be: further on a paragraph may be about what is sung again. */
const reach = 280

/** Whether the paragraph begins with a sentence that says that it is of what was left out: “A word on what isn’t there.” */
export function isOfLeftOut(
  { text, paragraphs }: Pick<ReadText, 'text' | 'paragraphs'>,
  { paragraph, outer }: { paragraph: number; outer: Span },
): boolean {
  const { start = 0 } = paragraphs[paragraph] ?? {}
  if (outer.start - start > reach) return false
  // “3. A word for what they left out.”
  const beginning = text
    .slice(start, Math.min(outer.start, start + longest))
    .replace(/^\s*\S{1,3}[.)]\s+/, '')
  const [sentence = ''] = beginning.split(/[.!?:]\s/)
  return heading.test(sentence)
}
