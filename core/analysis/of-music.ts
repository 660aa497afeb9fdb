import { wordsAfter, wordsBefore } from './around.ts'
import { isFamous } from './famous.ts'
import { firstAfter } from './spans.ts'
import type { ReadText } from './text.ts'
import { type Title, wanted } from './title.ts'
import { saidNear } from './title-cues.ts'
import { titleKey } from './titled.ts'
import { sayingWords } from './words.ts'

/** How many songs make a text one that is about music, and what part of all titles they have to be. */
const fewest = 3
const share = 0.25
/** One song in how many has to have a sign for it to be that of songs. */
const few = 5

/** How much speaks for a title beside music, and for one of which nothing is said. */
const beside = 1.1
const unsaid = -0.7
/** And for one that many people know. */
const famous = 0.5
/** What is something else once is something else again. */
const other = -1

/** In a text that is about music, a title of which nothing else is said is a song. */
export function settleByText(read: ReadText, titles: readonly Title[]): Title[] {
  const signs = signsOfSongs(titles)
  if (!signs) return [...titles]
  const others = new Set(titles.flatMap(({ score, text }) => (score <= other ? [titleKey(text)] : [])))
  return titles.map((title) => {
    if (title.isSong || title.isEpisode || title.look !== 'title' || !signs.has(title.isItalic)) return title
    if (/[?]/.test(title.text) || !/\p{L}{3}/u.test(title.text) || title.score < unsaid) return title
    if (isSaid(read, title) || others.has(titleKey(title.text)) || isBy(read, title)) return title
    if (isOfOther(read, title)) return title
    return (title.score >= beside && isSetOff(read, title)) ||
      standsAlone(read, title) ||
      (title.score >= famous && isFamous(title.text))
      ? { ...title, isSong: true, isSung: true, reason: 'A title by itself, in a text about music.' }
      : title
  })
}

/** Whether songs are quoted (false), in italics (true), or both; null where a text is not about music. */
export function signsOfSongs(titles: readonly Title[]): ReadonlySet<boolean> | null {
  const all = titles.filter(({ look, isEpisode }) => look === 'title' && !isEpisode)
  const songs = all.filter(({ score }) => score >= wanted)
  const [many, most] = [songs, all].map((list) => new Set(list.map(({ text }) => titleKey(text))).size)
  if ((many ?? 0) < fewest || (many ?? 0) < (most ?? 0) * share) return null
  const italics = songs.filter(({ isItalic }) => isItalic).length
  return new Set(
    [
      { isItalic: true, times: italics },
      { isItalic: false, times: songs.length - italics },
    ].flatMap(({ isItalic, times }) => (times * few >= songs.length ? [isItalic] : [])),
  )
}

// “…, after a word about his wife, ‘At Last’”, “the offertory was ‘…’”: not “I like ‘…’”.
function isSetOff({ text }: ReadText, { outer, text: title }: Title): boolean {
  const before = text.slice(Math.max(0, outer.start - 24), outer.start)
  if (/(?:[,:;—–]\S?\s|\b(?:is|was) )[*_]?$/.test(before)) return title.includes(' ') || isEnded(text, outer)
  return title.includes(' ') && /(?:^|[.!?]\S?\s)[*_]?$/.test(before) && isEnded(text, outer)
}

function isEnded(text: string, { end }: Title['outer']): boolean {
  return /^.?[.!,;]|^..(?:[.!,;:\n]|$| [(—–])/.test(text.slice(end - 2, end + 2))
}

// “Sam Cooke. ‘A Change Is Gonna Come.’”, “his confession is … ‘Toxic.’”
function standsAlone({ text }: ReadText, { outer, text: title }: Title): boolean {
  const before = text.slice(Math.max(0, outer.start - 40), outer.start)
  const after = text.slice(outer.end - 2, outer.end + 2)
  const isEnd = isEnded(text, outer)
  const isShown =
    /(?:\.\.\.|…|:) [*_]?$|(?<!(?:like|as if|though|than|where|episode|show)\b[^.!?]{0,12})\bit(?:['’]s| is) [*_]?$|\b(?:number|song|tune|half|cut|pick|choice|opener|closer|encore|piece|first|last|next) (?:is|was) [*_]?$/i.test(
      before,
    )
  const isNamed = /(?:^|[.!?:]"? )(?:\p{Lu}[\p{L}.]*,? (?:& |and )?){0,3}\p{Lu}[\p{L}.]*[.!,] [*_]?$/u.test(
    before,
  )
  return (
    isEnd &&
    (isShown || isNamed || (/[.!]\s+[*_]?$/.test(before) && title.includes(' ') && /^.?[.!]/.test(after)))
  )
}

function isOfOther({ text }: ReadText, { outer }: Title): boolean {
  const before = text.slice(Math.max(0, outer.start - 90), outer.start)
  return ofOther.test(before) || atPictures.test(before)
}

// “They go to the pictures, and it’s ‘…’”.
const atPictures =
  /\b(?:the pictures|cinema|movies?|drive-in|multiplex|matinee|telly|tv|channel|screening|films?|bookshop|library)\b[^.!?]*$/i
// “Next up: ‘…’”, “on her shelf: ‘…’”, “goodnight, ‘…’”.
const ofOther =
  /\b(?:next|coming|tune in|episodes?|code|shel(?:f|ves)|titles?|headline|password|motto|theme|books?|films?|movies?|reading|watching)\b[^.!?]{0,20}: [*_]?$|\b(?:good ?night|good ?bye|farewell|hello|welcome|dear|thanks|thank you)[,:]? [*_]?$/i

/** “Asleep under ‘The Times’”, “(‘…’ has been spoken for)”. */
export function isBy({ text }: Pick<ReadText, 'text'>, { outer }: Pick<Title, 'outer'>): boolean {
  return /(?:\b(?:under|behind|below|beside|near|like|than|about|since|as|from|in|at|for|past|against) |\()[*_]?$/i.test(
    text.slice(Math.max(0, outer.start - 12), outer.start),
  )
}

function isSaid(read: ReadText, { outer }: Title): boolean {
  const near = [...wordsBefore(read, outer, 3), ...wordsAfter(read, outer, 3)]
  if (saidNear(near)) return true
  // The speech goes on: “…,” he says. “…”
  const at = firstAfter(read.words, outer.start)
  const sentence = (read.words[at]?.sentence ?? 0) - 1
  const last = read.words.slice(Math.max(0, at - 7), at).filter((word) => word.sentence === sentence)
  return last.length < 7 && last.some(({ key }) => sayingWords.has(key))
}
