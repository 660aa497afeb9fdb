import { wordsAfter, wordsBefore } from './around.ts'
import { foldWords } from './fold.ts'
import type { KnownSong } from './model.ts'
import type { ReadText, Word } from './text.ts'
import type { Title } from './titles.ts'
import { WordTrie } from './trie.ts'
import { musicWords, songWords } from './words.ts'

/** A song that is named, quoted or not. */
export type Song = Pick<Title, 'start' | 'end' | 'outer' | 'text' | 'paragraph' | 'known' | 'reason'>

type Words = Pick<ReadText, 'words' | 'text'>

const singing = new Set(
  'sing sings sang singing sung belts croons hums covers performs performing canta cantan singt'.split(' '),
)
const little = new Set('a an the of in on to for and my me you with at from'.split(' '))

/**
 * Titles of songs without quotes: known ones beside words of singing, and capitalised words after a word of singing or
 * an artist, or before “by” and an artist.
 */
export function findBareTitles({
  read,
  titles,
  songs,
}: {
  read: ReadText
  titles: readonly Title[]
  songs: readonly KnownSong[]
}): Song[] {
  const trie = new WordTrie<KnownSong>()
  for (const song of songs) trie.add(foldWords(song.title), song)
  const found: Song[] = []
  for (let at = 0; at < read.words.length; at += 1) {
    const song = knownAt({ read, trie, at }) ?? afterSinging(read, at) ?? beforeArtist(read, at)
    if (!song || overlaps([...titles, ...found], song)) continue
    found.push(song)
  }
  return found
}

function overlaps(others: readonly Pick<Song, 'outer'>[], { outer }: Song): boolean {
  return others.some((other) => other.outer.start < outer.end && other.outer.end > outer.start)
}

function knownAt({ read, trie, at }: { read: ReadText; trie: WordTrie<KnownSong>; at: number }): Song | null {
  const match = trie.longestAt(read.words, at)
  const [song] = match?.values ?? []
  const words = read.words.slice(at, at + (match?.length ?? 0))
  const title = song && toSong(read, { words, known: song, reason: 'A known song, beside words of singing.' })
  if (!title) return null
  const near = [...wordsBefore(read, title.outer, 10), ...wordsAfter(read, title.outer, 8)]
  if (!near.some(({ key }) => songWords.has(key))) return null
  const isTitle = words.length > 1 && words.every(({ capital, text }) => capital || text.length <= 3)
  return isTitle || (words.length > 2 && read.small) ? { ...title, text: song.title } : null
}

// “Sing Over the Rainbow”, “Coldplay’s Fix You on the radio”.
function afterSinging(read: Words, at: number): Song | null {
  const { words } = read
  const before = words[at]
  if (!before || !(singing.has(before.key) || (before.possessive && before.capital))) return null
  const to = titleEnd(words, at + 1)
  const title = words.slice(at + 1, to)
  if (title.length < 2 || !title[0]?.follows || title.some(({ possessive }) => possessive)) return null
  if (!singing.has(before.key) && !isMusical(words, { from: at - 8, to: to + 8, sentence: before.sentence }))
    return null
  return toSong(read, { words: title, known: null, reason: 'Capitalised words after a word of singing.' })
}

// “Fast Car by Tracy Chapman”.
function beforeArtist(read: Words, at: number): Song | null {
  const { words } = read
  const [first, before] = [words[at], words[at - 1]]
  if (!first?.capital || (before?.capital && first.follows)) return null
  const to = titleEnd(words, at)
  const [by, artist] = [words[to], words[to + 1]]
  if (to - at < 2 || by?.key !== 'by' || !by.follows || !artist?.capital || !artist.follows) return null
  if (!isMusical(words, { from: at - 10, to: to + 10, sentence: first.sentence })) return null
  return toSong(read, { words: words.slice(at, to), known: null, reason: 'A title and who made it known.' })
}

// Past capitalised words and the small ones between them.
function titleEnd(words: readonly Word[], from: number): number {
  let to = from
  while (
    words[to] &&
    (to === from || words[to]?.follows) &&
    (words[to]?.capital || (to > from && little.has(words[to]?.key ?? '')))
  )
    to += 1
  while (to > from && !words[to - 1]?.capital) to -= 1
  return to
}

function isMusical(
  words: readonly Word[],
  { from, to, sentence }: { from: number; to: number; sentence: number },
): boolean {
  return words
    .slice(Math.max(0, from), to)
    .some((word) => word.sentence === sentence && (songWords.has(word.key) || musicWords.has(word.key)))
}

function toSong(
  { text }: Pick<ReadText, 'text'>,
  { words, known, reason }: { words: readonly Word[]; known: KnownSong | null; reason: string },
): Song | null {
  const [first, last] = [words[0], words.at(-1)]
  if (!first || !last) return null
  const outer = { start: first.start, end: last.end }
  return {
    ...outer,
    outer,
    text: text.slice(outer.start, outer.end),
    paragraph: first.paragraph,
    known,
    reason,
  }
}
