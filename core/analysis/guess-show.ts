import { foldWords } from './fold.ts'
import { readText, type Word } from './text.ts'
import { WordTrie } from './trie.ts'

export type Candidate = { id: string; title: string; characters: readonly string[] }

type Counts = Map<string, Map<string, number>>

/**
 * Which show a text is about: the one whose title it names most often, or else the one of whose characters it names
 * most in full. Null where that is none, or two alike.
 */
export function guessShow({ text, shows }: { text: string; shows: readonly Candidate[] }): string | null {
  const { words } = readText(text)
  const titles = countNames({ words, names: shows.map(({ id, title }) => ({ id, name: title })) })
  const times = [...titles].map(([id, names]) => [id, Math.max(...names.values())] as const)
  return (
    mostOf(times) ??
    mostOf([...countNames({ words, names: shows.flatMap(whole) })].map(([id, { size }]) => [id, size]))
  )
}

function whole({ id, characters }: Candidate): { id: string; name: string }[] {
  return characters.filter((name) => foldWords(name).length > 1).map((name) => ({ id, name }))
}

/** How often the names of each show stand with a capital letter, by show and name. */
function countNames({
  words,
  names,
}: {
  words: readonly Word[]
  names: readonly { id: string; name: string }[]
}): Counts {
  const trie = new WordTrie<{ id: string; name: string }>()
  for (const one of names) trie.add(foldWords(one.name), one)
  const counts: Counts = new Map()
  for (let at = 0; at < words.length; at += 1) {
    const match = words[at]?.capital ? trie.longestAt(words, at) : null
    for (const { id, name } of match?.values ?? []) {
      const own = counts.get(id) ?? new Map<string, number>()
      counts.set(id, own.set(name, (own.get(name) ?? 0) + 1))
    }
    if (match) at += match.length - 1
  }
  return counts
}

function mostOf(counts: readonly (readonly [string, number])[]): string | null {
  const [first, second] = counts.toSorted(([, left], [, right]) => right - left)
  return first && first[1] !== second?.[1] ? first[0] : null
}
