import { wordsAfter, wordsBefore } from './around.ts'
import { isFollowedBySong, isLedInto } from './led-into.ts'
import type { Span } from './model.ts'
import { firstAfter } from './spans.ts'
import type { ReadText, Word } from './text.ts'
import { isSmall } from './titled.ts'
import { musicWords, singingWords, songWords } from './words.ts'

type Asked = {
  read: ReadText
  words: readonly Word[]
  isName: (word: Word) => boolean
  /** Whether the text is about music. */
  isOfMusic: boolean
}

/** Whether the words of a known title, without quotes, mean the song. */
export function isKnownSong({ read, words, isName, isOfMusic }: Asked): boolean {
  const [first, last] = [words[0], words.at(-1)]
  if (!first || !last) return false
  const span = { start: first.start, end: last.end }
  const isTitle = first.capital && words.every(({ capital, key }) => capital || isSmall(key))
  if (words.length === 1) {
    if (!isTitle) return false
    if (isFollowedBySong(read, span) && !isName(first)) return true
    return (
      isShown(read, span, isOfMusic) ||
      (!isName(first) && first.follows && !first.opens && isSung(read, { span, words, isTitle }))
    )
  }
  if (!isTitle && words.length < 3 && !read.small) return false
  if (isTitle && (isLedInto(read, span) || isFollowedBySong(read, span))) return true
  if (isTitle && isOfMusic && (isShown(read, span, true) || isNear(read, { first, span }))) return true
  return isSung(read, { span, words, isTitle })
}

function isSung(
  read: ReadText,
  { span, words, isTitle }: { span: Span; words: readonly Word[]; isTitle: boolean },
): boolean {
  if (isTitle && (isLedInto(read, span) || isFollowedBySong(read, span))) return true
  const [before, after] = words.length === 1 ? [5, 3] : [14, 10]
  return [...wordsBefore(read, span, before), ...wordsAfter(read, span, after)].some(
    ({ key }) => songWords.has(key) || (isTitle && words.length > 1 && musicWords.has(key)),
  )
}

// “Patsy Cline’s Crazy”, “sings Mercy”; in a text about music “it’s Juicy.”, “In the shower. Creep. By Radiohead.”
function isShown({ text, words }: ReadText, { start, end }: Span, isOfMusic: boolean): boolean {
  const at = firstAfter(words, start)
  const [before, earlier] = [words[at - 1], words[at - 2]]
  const isNext = words[at]?.follows ?? false
  const after = text.slice(end, end + 14)
  const isLong = text.slice(start, end).includes(' ')
  const isEnd = /^(?:["”’*_]?[.,!?;:)]|$| by \p{Lu}|\n)/u.test(after)
  if (isNext && before && singingWords.has(before.key)) return isEnd
  if (isNext && before?.possessive && before.capital && earlier?.capital) return isOfMusic && isEnd
  if (
    isOfMusic &&
    /\n[\s#>•*\d.)-]*$/.test(text.slice(Math.max(0, start - 8), start)) &&
    /^ ?(?:[(:–—\n]|$)/.test(after)
  )
    return true
  if (!isOfMusic || !isEnd) return false
  const lead = text.slice(Math.max(0, start - 30), start)
  if (
    /\b(?:it['’]s|it is|(?:number|song|tune|half|cut|pick|choice|opener|closer|encore|piece|one|first|last|next|finale) (?:is|was)) (?:of course )?$/i.test(
      lead,
    )
  )
    return true
  if (/(?:^|[.!?:…])\s+$/.test(lead) && isLong && /^[.!](?:\s|$)/.test(after)) return true
  return (
    /(?:^|[.!?:…])\s+$/.test(lead) &&
    /^[.!]?\s+(?:by \p{Lu}|all |the whole|in |with |on |acoustic|just |again)|^!|^\n/iu.test(after)
  )
}

// A word of music in the sentence or one beside it, and no preposition that makes a place of the title.
function isNear(read: ReadText, { first, span }: { first: Word; span: Span }): boolean {
  const at = firstAfter(read.words, span.start)
  if (first.follows && /^(?:in|to|from|at|near|of|the|like|than|about)$/.test(read.words[at - 1]?.key ?? ''))
    return false
  return read.words
    .slice(Math.max(0, at - 40), at + 40)
    .some(
      (word) =>
        Math.abs(word.sentence - first.sentence) < 2 &&
        word.paragraph === first.paragraph &&
        (songWords.has(word.key) || musicWords.has(word.key)),
    )
}
