import type { ReadText } from './text.ts'
import { type Title, wanted } from './title.ts'
import { titleKey } from './titled.ts'
import { sayingWords } from './words.ts'
import { wordsAfter, wordsBefore } from './around.ts'

/** How many songs make a text one that is about music, and what part of all titles they have to be. */
const fewest = 3
const share = 0.4

/** How much speaks for a title beside music, and for one of which nothing is said. */
const beside = 1.1
const unsaid = -0.1
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
    return title.score >= beside || standsAlone(read, title)
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
  return new Set(songs.map(({ isItalic }) => isItalic))
}

// “Sam Cooke. ‘A Change Is Gonna Come.’”, “his confession is … ‘Toxic.’”
function standsAlone({ text }: ReadText, { outer, text: title }: Title): boolean {
  const before = text.slice(Math.max(0, outer.start - 40), outer.start)
  const after = text.slice(outer.end - 2, outer.end + 2)
  const isEnd = /^.?[.!,;]|^..(?:[.!,;:\n]|$| [(—–])/.test(after)
  const isShown =
    /(?:\.\.\.|…|:) [*_]?$|\b(?:number|song|tune|half|cut|pick|choice|opener|closer|encore|piece|first|last|next) (?:is|was) [*_]?$/i.test(
      before,
    )
  const isNamed = /\p{Lu}[\p{L}.]*[.!,] [*_]?$/u.test(before)
  return isEnd && (isShown || isNamed || (/[.!]\s+[*_]?$/.test(before) && title.includes(' ')))
}

// “Asleep under ‘The Times’”, “(‘…’ has been spoken for)”.
function isBy({ text }: ReadText, { outer }: Title): boolean {
  return /(?:\b(?:under|behind|below|beside|near|like|than|about|since|as|from|in|at|for|past|against) |\()[*_]?$/i.test(
    text.slice(Math.max(0, outer.start - 12), outer.start),
  )
}

function isSaid(read: ReadText, { outer }: Title): boolean {
  const near = [...wordsBefore(read, outer, 3), ...wordsAfter(read, outer, 3)]
  if (near.some(({ key }) => sayingWords.has(key))) return true
  // The speech goes on: “…,” he says. “…”
  return /["”’],? \S+ (?:\S+ )?\S+[.,] $/.test(read.text.slice(Math.max(0, outer.start - 50), outer.start))
}
