import type { Span } from './model.ts'
import type { ReadText } from './text.ts'

const open = `(?:\\(|\\[)?[“"‘'*_]*$`
const no = `(?:\\S+ ){0,2}`

/** What comes before the title of a work that is longer than a song: what is part of it, who made it, what is done with it. */
const before = [
  // “The lead in”, “the second act of”, “a role in”, “the fourth cat in”.
  `(?:act|acts|lead|role|roles|part|parts|scene|scenes|end|ending|finale|run|cast|score|opening number|opening|opener|star|stars|touring|tour|company|chorus line|episode|season|hour|rerun|revival|production|staging|style|spirit|vein|world|plot|set) (?:of|in|from|on) ${no}`,
  `(?:late|formerly|veteran|alum|alumnus|alumna|creators?|makers?|fans?|producers?|writers?|directors?|authors?|stars?) of `,
  `(?:starr(?:ed|ing)|appeared|seen|cast|known|tour(?:ed|ing)|played \\w+|plays \\w+|understudies \\w+|understudied \\w+|understudies the \\w+) (?:in|on|from) ${no}`,
  `next (?:week|time|episode)(?:['’]s)?(?: \\w+){0,3}[:,]? |in the chorus of `,
  `(?:stream|streamed|streaming|binged?|directed|conducted|produced|understudies|starring in|watch(?:es|ed|ing)?|rewatch\\w*|reread|(?:have|has|had|['’]ve) (?:read|seen|watched)(?: \\S+){0,3}) `,
  // “Straight out of”, “owes a lot to”, “as on”.
  `(?:straight|right) (?:out of|from) |owes? ${no}to |as (?:on|in) |think (?:of )?|thought of `,
  `(?:compares?|likens?) (?:\\S+ ){1,4}to (?:\\S+ ){0,4}`,
  // What is only words.
  `(?:calls?|called|nicknamed?|dubs?|dubbed) (?:it|him|her|them|this|that|the \\w+) `,
  `(?:rhym(?:es?|ing)|headlined|spelled|chants?|chanting|captioned|tattooed|reads?|reading|says) (?:with )?`,
  `(?:slogan|motto|nickname|ringtone|catchphrase|headline|password|caption|hashtag|column|podcast|memoir|newsletter)(?: \\w+)?,? `,
  `(?:award|prize|trophy|oscar|tony|emmy|grammy)s? for `,
].map((pattern) => new RegExp(`\\b(?:${pattern})${open}`, 'i'))

/** What comes behind one. */
const after = [
  `is (?:the|that|an?) (?:one|kind of \\w+|episode|hour|half-hour|instal?lment|show|film|movie|play) (?:where|in which|that|about|with|of)`,
  `(?:opens?|begins?|starts?|ends?|closes?|picks? up|leaves? off) (?:with|on|in|at|where|by)`,
  `(?:left|leaves|picks|picked|takes|took) (?:off|up|place)`,
  `(?:has|had) (?:\\w+ ){0,2}(?:songs|numbers|musical numbers|jokes|episodes|scenes)`,
  `(?:did|does) (?:this|that|it) (?:better|first|too|before)`,
  `(?:ran|runs|aired|airs|premiered|premieres|returns) (?:for|on|in|next|last|this)`,
  `(?:fame|alum|veteran|star|reruns?|fans?|episode|season|finale|premiere|poster|script|cast)\\b`,
  `(?:at )?\\d{1,2}(?::\\d\\d)? ?[ap]\\.?m\\b`,
].map((pattern) => new RegExp(`^["”’'*_,.!?]*\\]?\\s(?:${pattern})`, 'i'))

const apposed =
  /\b(?:episode|hour|half-hour|instal?lment|show|series|musical|film|movie|play|novel|book|band|group|trio|quartet|ship|boat|bar|club|pub|opera|album|poem|painting|magazine|game|chapter|special|pilot|premiere|drama|comedy|sitcom), [“"‘'*_]*$/i

/** Whether the words around a title make it that of a work in which songs may be, or only words. */
export function isPartOfWork({ text }: Pick<ReadText, 'text'>, { start, end }: Span): boolean {
  const lead =
    text
      .slice(Math.max(0, start - 70), start)
      .split(/[.!?]["”’]?\s|\n/)
      .at(-1) ?? ''
  const rest = text.slice(end, end + 50)
  if (before.some((pattern) => pattern.test(lead)) || after.some((pattern) => pattern.test(rest))) return true
  // “The band, ‘…,’ plays on.”
  return apposed.test(lead) && (/^[,)—–]/.test(rest) || /[,.]["”’'*_]$/.test(text.slice(start, end)))
}
