import type { ReadText } from './text.ts'
import { type Title, wanted } from './title.ts'

/** How many lines that begin with a title make a list of songs. */
const fewest = 3

/** How far apart the first two of a list may be. */
const near = 400

/** How much may stand before a title in its line. */
const mostBefore = 40

const mark = '[\\s#>•*_-]*'
// “3.”, “20:14”, “-”, and who sings.
const beforeIt = new RegExp(
  `^${mark}(?:\\d{1,2}(?::\\d\\d|[.):])?\\s*)?[*_]*(?:\\p{Lu}[\\p{L}.]*(?: (?:and |& )?\\p{Lu}[\\p{L}.]*){0,3}(?:,| [–—-]) )?[*_]*$`,
  'u',
)
const behindIt = /^[*_]*\s*(?:$|\n|[(:–—-]|by )|^[^\n.!?]{0,40}(?:\n|$)/

const tells =
  /\b(?:songs?|numbers|musical|performances|needle drops|heard|set ?list|track ?list|music|medley|soundtrack|playlist)\b/i

/** The titles with which the lines of a list of songs begin, by where they stand. */
export function titlesOfLists(
  { text }: Pick<ReadText, 'text'>,
  titles: readonly Pick<Title, 'start' | 'end' | 'outer' | 'look' | 'score'>[],
): ReadonlySet<number> {
  const begun = titles.filter(({ outer, look }) => {
    // No further back: a text may have no lines.
    const from = Math.max(0, outer.start - mostBefore)
    const line = from + text.slice(from, outer.start).lastIndexOf('\n') + 1
    return (
      look === 'title' &&
      (line > from || from === 0) &&
      beforeIt.test(text.slice(line, outer.start)) &&
      behindIt.test(text.slice(outer.end, outer.end + 60))
    )
  })
  // Not the show, in the line with which the text begins.
  const listed = begun.slice(
    begun.findIndex(({ end }, at) => (begun[at + 1]?.start ?? Infinity) - end < near),
  )
  const [first] = listed
  if (!first || listed.length < fewest) return new Set()
  const areNumbered = listed.every(({ outer }) =>
    /\d/.test(text.slice(text.lastIndexOf('\n', outer.start) + 1, outer.start)),
  )
  const isOfSongs =
    (areNumbered && tells.test(text.slice(0, 600))) ||
    tells.test(text.slice(Math.max(0, first.outer.start - 120), first.outer.start)) ||
    listed.filter(({ score }) => score >= wanted).length >= fewest
  return new Set(isOfSongs ? listed.map(({ start }) => start) : [])
}
