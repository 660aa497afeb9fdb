import type { Word } from './text.ts'

const little = new Set('a an the of in on for and my me you with at from to is be'.split(' '))
/** Of these a name has none, a title many. */
export const plain = new Set(
  `i you me my mine your we us our it its him his her them this that these those is are was be been am do don't does did didn't can can't won't
  will would let let's not never no all every on over under in into out up down off to for from with without like if when where what who how why
  ain't i'm i'll i've you're you've we're it's that's there's gonna wanna gotta`
    .trim()
    .split(/\s+/),
)

/** Whether something is somebody’s; the ’s of “Let’s Get Loud” says only “us”. */
export function isOwner({ possessive, key }: Word): boolean {
  return possessive && !/^(?:it|let|that|he|she|there|what|here|who|where|how)$/.test(key)
}

// “Stand by Me”, not “by Adele”.
function isByMe(words: readonly Word[], at: number): boolean {
  const [word, next] = [words[at], words[at + 1]]
  return word?.key === 'by' && next?.capital === true && plain.has(next.key)
}

// “In a Kansas accent”.
function isBeside(words: readonly Word[], at: number): boolean {
  const [word, article, noun, next] = words.slice(at, at + 4)
  return (
    /^(?:in|for|on|with|to|at)$/.test(word?.key ?? '') &&
    /^an?$/.test(article?.key ?? '') &&
    noun?.capital === true &&
    next?.follows === true &&
    !next.capital
  )
}

/** No title has so many words: a whole line in capitals is none. */
export const longest = 16

/** Where the capitalised words end that begin at a place, with the small ones between them. */
export function runEnd(words: readonly Word[], from: number, isKnown: (word: Word) => boolean): number {
  let to = from
  while (
    to < from + longest &&
    words[to] &&
    (to === from || words[to]?.follows) &&
    (words[to]?.capital || (to > from && (little.has(words[to]?.key ?? '') || isByMe(words, to))))
  ) {
    // “A bit of As It Was from Theo”.
    const [word, next] = [words[to], words[to + 1]]
    const isBehind = to > from && word && !word.capital
    if (isBehind && /^(?:from|for|with|to)$/.test(word.key) && next && isKnown(next)) break
    if (isBehind && isBeside(words, to)) break
    to += 1
  }
  while (to > from && !words[to - 1]?.capital) to -= 1
  return to
}
