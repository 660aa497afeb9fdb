import type { Song } from './bare-titles.ts'
import { isLedInto } from './led-into.ts'
import type { PerformanceProposal } from './model.ts'
import type { ReadText } from './text.ts'

/** A song that was found before, with what it is compared by. */
export type Found = { song: Song; key: string; performance: PerformanceProposal }

type Again = { before: Found; song: Song; performers: readonly string[]; isRecord: boolean }

/** Whether a song that is named again is sung only once: it is sung again where the text says so, or that others sing it. */
export function isSameTime(read: ReadText, { before, song, performers, isRecord }: Again): boolean {
  const isNear = before.song.paragraph === song.paragraph
  const others = before.performance.performers
  if (before.performance.setting === 'background' && !isRecord && performers.length > 0 && isSaidOf(read, song))
    return false
  const isOther =
    others.length > 0 && performers.length > 0 && !performers.some((one) => others.includes(one))
  if (song.reason.startsWith('The same')) return false
  if (isNear) return !(isSaidOf(read, song) && (isOther || (others.length > 0 && isAgain(read, song))))
  if (isAgain(read, song) || (isRecord && others.length > 0)) return false
  return (performers.length === 0 && !isSaidOf(read, song)) || performers.some((one) => others.includes(one))
}

const again = /\b(?:again|once more|reprise[sd]?|a second time|one (?:more|last) time|returns? to)\b/i

function isAgain({ text }: ReadText, { outer }: Song): boolean {
  return (
    again.test(
      text
        .slice(Math.max(0, outer.start - 40), outer.start)
        .split(/[.!?]\s/)
        .at(-1) ?? '',
    ) || again.test(text.slice(outer.end, outer.end + 24).split(/[.!?]\s/)[0] ?? '')
  )
}

function isSaidOf(read: ReadText, { outer }: Song): boolean {
  // Who speaks in a chat.
  const line = read.text.slice(Math.max(0, outer.start - 24), outer.start + 1)
  if (/\n\s*\S+(?: \S+)?:\s+\S$/.test(line)) return false
  return (
    isLedInto(read, outer) ||
    /\b(?:sings?|whistles?|hums?|plays?) it(?: \w+){0,2}, [“"‘'*_]?$|(?:['’]s|s['’]) (?:own )?[“"‘'*_]?$|: (?:\S+,? )?[“"‘'*_]?$|\b(?:sings?|sang|plays?|performs?)\b[^.!?,;:]{0,20}$/i.test(
      read.text.slice(Math.max(0, outer.start - 40), outer.start),
    )
  )
}
