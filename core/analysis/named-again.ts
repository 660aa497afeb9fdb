import { isKnownSong } from './bare-known.ts'
import type { Span } from './model.ts'
import type { ReadText, Word } from './text.ts'
import { waysOf } from './title-words.ts'
import { WordTrie } from './trie.ts'

/** Where words that were a song without quotes are named again as they were, and something says so there too. */
export function namedAgain({
  read,
  titles,
  isName,
  isTaken,
}: {
  read: ReadText
  titles: readonly string[]
  isName: (word: Word) => boolean
  isTaken: (span: Span) => boolean
}): Word[][] {
  const trie = new WordTrie<string>()
  for (const title of titles) for (const words of waysOf(title)) if (words.length > 1) trie.add(words, title)
  const again: Word[][] = []
  for (let at = 0; at < read.words.length; at += 1) {
    const match = trie.longestAt(read.words, at)
    const words = read.words.slice(at, at + (match?.length ?? 0))
    const [first, last, title] = [words[0], words.at(-1), match?.values[0]]
    if (!first?.capital || !last || !title || words.some(isName)) continue
    if (isTaken({ start: first.start, end: last.end })) continue
    if (isKnownSong({ read, words, isName, isOfMusic: true, title })) again.push(words)
  }
  return again
}
