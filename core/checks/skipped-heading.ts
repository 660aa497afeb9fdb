import type { Rule } from './model.ts'
import { trimmed } from './passages.ts'
import { quoted } from './quoted.ts'

// The headline of the page.
const highest = 1

/** A heading stands more than one level below the heading before it. */
export const skippedHeading: Rule = ({ body: { text, passages } }) => {
  const headings = passages.filter(({ kind }) => kind === 'heading')
  return headings.flatMap(({ level, start, end }, at) => {
    const before = headings[at - 1]?.level ?? highest
    if (level === null || level <= before + 1) return []
    const words = quoted(text.slice(start, end))
    return [
      {
        rule: 'skipped-heading',
        level: 'warning',
        message: `The heading ${words} skips a level: make it a heading ${before + 1}.`,
        place: { field: 'body', span: trimmed(text, { start, end }) },
      },
    ]
  })
}
