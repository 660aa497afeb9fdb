import { wordsAfter, wordsBefore } from './around.ts'
import { isHinted } from './hints.ts'
import { isFollowedBySong, isLedInto } from './led-into.ts'
import type { Span } from './model.ts'
import { isPartOfWork } from './part-of-work.ts'
import { firstAfter } from './spans.ts'
import type { ReadText, Word } from './text.ts'
import { isSmall } from './titled.ts'
import { musicWords, openers, singingWords, songWords } from './words.ts'

type Asked = {
  read: ReadText
  words: readonly Word[]
  isName: (word: Word) => boolean
  /** Whether the text is about music. */
  isOfMusic: boolean
  title: string
}

// A song has these too.
const partOfSong = /\b(?:opening|end|ending|beginning|start) of $/i

/** Whether the words of a known title, without quotes, mean the song. */
export function isKnownSong({ read, words, isName, isOfMusic, title }: Asked): boolean {
  const [first, last] = [words[0], words.at(-1)]
  if (!first || !last) return false
  const span = { start: first.start, end: last.end }
  // “Sabor a mí” is written as it is known.
  const isTitle =
    first.capital &&
    (words.every(({ capital, key }) => capital || isSmall(key)) ||
      read.text.slice(span.start, span.end) === title)
  if (isPartOfWork(read, span) && !partOfSong.test(read.text.slice(Math.max(0, span.start - 20), span.start)))
    return false
  if (words.length === 1) {
    if (!isTitle) return false
    if (isFollowedBySong(read, span) && !isName(first)) return true
    return (
      // “Savannah and, holy smokes, Jolene, lock arms” names somebody.
      (isShown(read, span, isOfMusic) && (!isName(first) || isRightAfterSinging(read, span))) ||
      (!isName(first) &&
        first.follows &&
        !first.opens &&
        (isSung(read, { span, words, isTitle }) || (isOfMusic && isHinted(read, span))))
    )
  }
  // “Walks behind it singing oh susanna”.
  if (
    !isTitle &&
    first.follows &&
    !words.every(({ key }) => openers.has(key)) &&
    isRightAfterSinging(read, span)
  )
    return true
  if (!isTitle && words.length < 3 && !read.small) return false
  if (isTitle && (isLedInto(read, span) || isFollowedBySong(read, span))) return true
  if (isTitle && isPlain(read, { words, isOfMusic })) return true
  if (
    isTitle &&
    isOfMusic &&
    (isShown(read, span, true) || isHinted(read, span) || isNear(read, { first, span }))
  )
    return true
  return isSung(read, { span, words, isTitle })
}

// Of a title as it is known nobody means anything else; of two words it may be a place.
function isPlain(
  read: ReadText,
  { words, isOfMusic }: { words: readonly Word[]; isOfMusic: boolean },
): boolean {
  const [first] = words
  if (!first || read.headings.has(first.paragraph) || words.every(({ key }) => openers.has(key))) return false
  if (words.length > 2) return true
  const [before] = wordsBefore(read, first, 1)
  return (
    isOfMusic &&
    !/^(?:in|at|to|from|on|near|down|up|off|along|of|called|named|like|as)$/.test(before?.key ?? '')
  )
}

function isRightAfterSinging(read: ReadText, span: Span): boolean {
  return singingWords.has(wordsBefore(read, span, 1)[0]?.key ?? '')
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
  if (/[:,] $/.test(text.slice(Math.max(0, start - 2), start))) return true
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
