import type { Song } from './bare-titles.ts'
import { isLedInto } from './led-into.ts'
import type { PerformanceProposal, Setting } from './model.ts'
import type { ReadText } from './text.ts'

/** A song that was found before, with what it is compared by. */
export type Found = { song: Song; performance: PerformanceProposal }

type Again = { before: Found; song: Song; performers: readonly string[]; isRecord: boolean; setting: Setting }

/** Whether a song that is named again is sung only once: it is sung again where the text says so, or that others sing it. */
export function isSameTime(read: ReadText, { before, song, performers, isRecord, setting }: Again): boolean {
  const others = before.performance.performers
  const isTold = isSaidOf(read, song)
  // What only played is sung now.
  if (before.performance.setting === 'background' && !isRecord && performers.length > 0 && isTold)
    return false
  const isBySame = performers.length > 0 && performers.every((one) => others.includes(one))
  if (song.reason.startsWith('The first song')) return false
  if (song.reason.startsWith('The same'))
    return isBySame && !isAgain(read, song) && !isElsewhere(before, setting) && !isAtShow(read, song)
  const isByAnother =
    others.length > 0 && performers.length > 0 && !performers.some((one) => others.includes(one))
  const isPlayedNow = isRecord && others.length > 0
  if (isOnceMore(read, song) && others.length > 0) return false
  if (isOverheard(read, song)) return true
  if (isInSameLine(read, before.song, song))
    return !(
      isTold &&
      (isByAnother ||
        (others.length > 0 && (isAgain(read, song) || (isTelling(read, song) && isLater(read, song)))))
    )
  if (isAgain(read, song) || isPlayedNow) return false
  if (isSung(read, song) && (isLater(read, song) || isElsewhere(before, setting))) return false
  // In another paragraph they are told to sing it as they were before.
  if (isTelling(read, song) && isSung(read, before.song)) return false
  // Of whom nothing was said before may be those of whom it is said now.
  if (others.length === 0 && before.performance.setting !== 'background') return true
  // “Delia’s face during ‘Stars’” tells of no other time.
  if (!isTold && isMentioned(read, song)) return true
  return performers.length === 0 || performers.some((one) => others.includes(one))
}

// “On the night she sings it”, where it was in a rehearsal before.
function isAtShow({ text }: ReadText, { outer }: Song): boolean {
  return /\bon the (?:actual |real |big )?(?:night|stage|day),? $/i.test(
    text.slice(Math.max(0, outer.start - 24), outer.start),
  )
}

// “When Gus hears her do ‘Stars’ he forgets his line.”
function isOverheard({ text }: ReadText, { outer }: Song): boolean {
  return /\b(?:when|while|as|after|how) [^,.!?;:]{0,40}\b(?:hears?|heard|sees?|saw|watch(?:es|ed)?) [^,.!?;:]{0,40}$/i.test(
    text.slice(Math.max(0, outer.start - 90), outer.start),
  )
}

function isMentioned({ text }: ReadText, { outer }: Song): boolean {
  return /\b(?:during|after|since|before|about|from|like|than|until|without) (?:(?:the|that|her|his|their) )?[“"‘'*_]*$/i.test(
    text.slice(Math.max(0, outer.start - 24), outer.start),
  )
}

// Some divide their text by single lines.
function isInSameLine({ text }: ReadText, before: Song, { paragraph, outer }: Song): boolean {
  return before.paragraph === paragraph && !text.slice(before.outer.end, outer.start).includes('\n')
}

const rightBefore =
  /\b(?:again|once more|this time|a reprise of|back to|reprising)[,:]? (?:it['’]s )?[“"‘'*_]*$|\bthis time\b[^.!?\n]*$/i
const rightAfter =
  /^["”’*_,.]*\s(?:again\b(?! and again)|once more|(?:a|the) (?:second|third) time|one (?:more|last) time|reprised?\b|\(reprise)/i

function isOnceMore({ text }: ReadText, { outer }: Song): boolean {
  return (
    rightBefore.test(text.slice(Math.max(0, outer.start - 90), outer.start)) ||
    rightAfter.test(text.slice(outer.end, outer.end + 30))
  )
}

// On a stage, where it was in a rehearsal before.
function isElsewhere({ performance }: Found, setting: Setting): boolean {
  return setting !== 'other' && performance.setting !== 'other' && setting !== performance.setting
}

const again =
  /\b(?:again|once more|reprise[sd]?|a second time|second time around|one (?:more|last) time|returns? to|this time|the same)\b/i
const back =
  /^[^.!?]{0,130}\b(?:reprise|(?:is|are|comes?|turns? up|back) (?:again|back|one (?:more|last) time|a second time)|this time|once more)\b|^["”’*_,.]*\s(?:returns|resurfaces|recurs)\b/i

function isAgain({ text }: ReadText, { outer }: Song): boolean {
  // “Does the whole routine a second time”.
  if (
    /\b(?:again|once more|time|over|from the top|slower|faster|louder|softer|lower|higher|differently|properly)$/.test(
      text.slice(outer.start, outer.end),
    )
  )
    return true
  const [lead, rest] = [sentenceBefore(text, outer.start, 40), text.slice(outer.end, outer.end + 160)]
  return again.test(lead) || again.test(rest.slice(0, 24).split(/[.!?]\s/)[0] ?? '') || back.test(rest)
}

const later =
  /\b(?:later|that night|next (?:day|morning|night)|(?:last|final|closing) (?:scene|shot|song|number|minutes?|moments?|image)|end of the (?:night|hour|episode|show)|(?:ends?|closes|finishes) (?:\w+ ){0,3}(?:with|on)|credits|encore|tag|coda|epilogue|flash(?:es|ed)?[ -]?back|in the present)\b/i

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

const sung =
  /\b(?:sings?|sang|singing|hums?|humming|whistles?|whistling|belts?|croons?|plays?|playing|performs?|performed|performing)\b[^.!?,;:]{0,20}$/i

function isSung(read: ReadText, { outer }: Song): boolean {
  return isLedInto(read, outer) || sung.test(read.text.slice(Math.max(0, outer.start - 40), outer.start))
}

const telling = /\b(?:sings|singing|hums|humming|whistles|whistling|belts|croons)\b[^.!?,;:]{0,20}$/i

function isTelling({ text }: ReadText, { outer }: Song): boolean {
  return telling.test(text.slice(Math.max(0, outer.start - 40), outer.start))
}

// “Nora’s ‘Stars’”, “Nora: ‘Stars’”.
const owned =
  /\b(?:sings?|whistles?|hums?|plays?) it(?: \w+){0,2}, [“"‘'*_]?$|(?:['’]s|s['’]) (?:own )?[“"‘'*_]?$|: (?:\S+,? )?[“"‘'*_]?$/i

function isSaidOf(read: ReadText, song: Song): boolean {
  const { start } = song.outer
  return isSung(read, song) || owned.test(read.text.slice(Math.max(0, start - 40), start))
}
