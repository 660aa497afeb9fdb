import type { Song } from './bare-titles.ts'
import { isLedInto } from './led-into.ts'
import type { PerformanceProposal, Setting } from './model.ts'
import type { ReadText } from './text.ts'

/** A song that was found before, with what it is compared by. */
export type Found = { song: Song; key: string; performance: PerformanceProposal }

type Again = { before: Found; song: Song; performers: readonly string[]; isRecord: boolean; setting: Setting }

/** Whether a song that is named again is sung only once: it is sung again where the text says so, or that others sing it. */
export function isSameTime(read: ReadText, { before, song, performers, isRecord, setting }: Again): boolean {
  const isNear = before.song.paragraph === song.paragraph
  const others = before.performance.performers
  if (
    before.performance.setting === 'background' &&
    !isRecord &&
    performers.length > 0 &&
    isSaidOf(read, song)
  )
    return false
  const isOther =
    others.length > 0 && performers.length > 0 && !performers.some((one) => others.includes(one))
  const isBySame = performers.length > 0 && performers.every((one) => others.includes(one))
  if (song.reason.startsWith('The same')) return isBySame && !isAgain(read, song)
  if (isNear) return !(isSaidOf(read, song) && (isOther || (others.length > 0 && isAgain(read, song))))
  if (isAgain(read, song) || (isRecord && others.length > 0)) return false
  if (
    isSungThere(read, song) &&
    (isLater(read, song) || isElsewhere(before, { setting }) || isMore(others, performers))
  )
    return false
  return (performers.length === 0 && !isSaidOf(read, song)) || performers.some((one) => others.includes(one))
}

// “Nora and Hope sing …”, where Nora alone sang it before.
function isMore(others: readonly string[], performers: readonly string[]): boolean {
  return others.length > 0 && performers.length > others.length
}

// On a stage, where it was in a rehearsal before.
function isElsewhere({ performance }: Found, { setting }: { setting: Setting }): boolean {
  return setting !== 'other' && performance.setting !== 'other' && setting !== performance.setting
}

const again =
  /\b(?:again|once more|reprise[sd]?|a second time|second time around|one (?:more|last) time|returns? to|this time|the same)\b/i
const back =
  /^[^.!?]{0,130}\b(?:reprise|(?:is|are|comes?|turns? up|back) (?:again|back|one (?:more|last) time|a second time)|this time|once more)\b/i

function isAgain({ text }: ReadText, { outer }: Song): boolean {
  const [lead, rest] = [sentenceBefore(text, outer.start, 40), text.slice(outer.end, outer.end + 160)]
  return again.test(lead) || again.test(rest.slice(0, 24).split(/[.!?]\s/)[0] ?? '') || back.test(rest)
}

const later =
  /\b(?:later|that night|next (?:day|morning|night)|(?:last|final|closing) (?:scene|shot|song|number|minutes?|moments?|image)|end of the (?:night|hour|episode|show)|credits|encore|flash(?:es|ed)?[ -]?back)\b/i

function isLater({ text }: ReadText, { outer }: Song): boolean {
  return later.test(sentenceBefore(text, outer.start, 160))
}

function sentenceBefore(text: string, end: number, most: number): string {
  return (
    text
      .slice(Math.max(0, end - most), end)
      .split(/[.!?]\s/)
      .at(-1) ?? ''
  )
}

function isSungThere(read: ReadText, { outer }: Song): boolean {
  return isLedInto(read, outer) || sung.test(sentenceBefore(read.text, outer.start, 40))
}

const sung =
  /\b(?:sing|sings|sang|singing|plays?|playing|performs?|performing|hums?|humming|whistles?|whistling|belts?|croons?|duets?)\b[^.!?,;:]{0,20}$/i

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
