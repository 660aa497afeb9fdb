import { famousNew } from './famous-new.ts'
import { famousOld } from './famous-old.ts'
import type { Word } from './text.ts'
import { waysOf } from './title-words.ts'
import { looseKey } from './titled.ts'
import { WordTrie } from './trie.ts'

const titles = [famousOld, famousNew].flatMap((list) =>
  list.split(/[|\n]/).filter((title) => title.trim() !== ''),
)
const keys = new Set(titles.map(looseKey))
const trie = new WordTrie<true>()
for (const title of titles) {
  // “(I’ve Had) The Time of My Life” is called by what stands behind the brackets, too.
  const bare = title.replace(/^\([^)]*\) /, '')
  for (const words of new Set([title, bare].flatMap(waysOf))) {
    trie.add(words, true)
    if (words[0] === 'the' && words.length > 2) trie.add(words.slice(1), true)
  }
}

/** Whether many people know a song of this title, in whatever show it is sung. */
export function isFamous(title: string): boolean {
  return keys.has(looseKey(title))
}

/** The words of the longest such title that begins at a place, or null. */
export function famousAt(words: readonly Word[], at: number): Word[] | null {
  const match = trie.longestAt(words, at)
  return match && words.slice(at, at + match.length)
}
